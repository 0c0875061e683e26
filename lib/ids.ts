import { Refusal } from './refusal';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id from a URL, in the lower case that the database writes; what is no id counts as none. */
export function idOrNull(value: string | null | undefined): string | null {
  return value !== null && value !== undefined && UUID.test(value) ? value.toLowerCase() : null;
}

/** The id that a page's address names. @throws Refusal `notFound` for what is no id */
export function idOrNotFound(value: string): string {
  const id = idOrNull(value);
  if (id === null) throw new Refusal('notFound');
  return id;
}
