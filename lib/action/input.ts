import { entriesOf } from './form-state';

/**
 * What a form sent, as the object a schema parses: the framework's own fields left out, a name sent
 * more than once as a list. Nothing is trusted here; the schema drops what it does not name.
 */
export function inputOf(formData: FormData): Record<string, unknown> {
  return Object.fromEntries(
    Array.from(entriesOf(formData), ([name, all]) => [name, all.length > 1 ? all : all[0]]),
  );
}
