import { parse } from 'csv-parse/sync';
import type { Actor } from '@/lib/access';
import { exportCustomers, type CustomerFilter } from '@/lib/domain/customers';

const WORDS = {
  delimiter: ',',
  granted: 'granted',
  notGranted: 'none',
  agreement: { accepted: 'accepted', renewal: 'renewal', missing: 'missing' },
} as const;

/** The cells of every line that an export of the actor's customers has. */
export async function exportedCustomers(actor: Actor, filter: CustomerFilter): Promise<string[][]> {
  let text = '';
  for await (const lines of exportCustomers(actor, filter, WORDS)) text += lines;
  return parse(text, { record_delimiter: '\r\n' });
}

/** The names alone. */
export async function exportedNames(actor: Actor, filter: CustomerFilter): Promise<string[]> {
  return (await exportedCustomers(actor, filter)).map(([, name]) => name ?? '');
}
