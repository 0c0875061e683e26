import { parse } from 'csv-parse/sync';
import type { Actor } from '@/lib/access';
import {
  exportIndirectProviders,
  exportIndirectResellers,
  type PartnerFilter,
} from '@/lib/domain/partnerships';

const WORDS = {
  delimiter: ';',
  granted: 'granted',
  withdrawn: '=withdrawn',
  countries: { ES: 'España', FR: 'Francia' },
} as const;
const EXPORTS = { resellers: exportIndirectResellers, providers: exportIndirectProviders } as const;

/** The cells of every line that an export of the actor's partners has. */
export async function exportedPartners(
  side: keyof typeof EXPORTS,
  actor: Actor,
  filter: PartnerFilter = {},
): Promise<string[][]> {
  let text = '';
  for await (const lines of EXPORTS[side](actor, filter, WORDS)) text += lines;
  return parse(text, { delimiter: ';', record_delimiter: '\r\n' });
}
