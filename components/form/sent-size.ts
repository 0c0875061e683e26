import { valuesOf, type FormState } from '@/lib/action/form-state';

/** What a form without files may weigh when it is sent: what the server takes, less what the framework
 * puts around it (lib/request/uploads.ts). */
export const MOST_BYTES = 1_000_000;

/** About what a field costs beside its value: boundary, headers, its name twice. */
const AROUND_A_FIELD = 200;

const bytes = (text: string) => new Blob([text]).size;

/**
 * How much a form's post weighs, at most: its fields, and the answer to the attempt before, which the
 * framework sends along.
 */
export function sentSize(formData: FormData, before: FormState): number {
  let size = bytes(JSON.stringify(before)) + AROUND_A_FIELD;
  for (const [name, value] of formData) {
    const own = typeof value === 'string' ? bytes(value.replace(/\r?\n/g, '\r\n')) : value.size;
    size += own + AROUND_A_FIELD + 2 * name.length;
  }
  return size;
}

/** The field that holds the most text; null for a form without any. */
export function longestField(formData: FormData): string | null {
  const texts = Object.entries(valuesOf(formData)).map(
    ([name, value]) => [name, bytes([value].flat().join(''))] as const,
  );
  return texts.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
