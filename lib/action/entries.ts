/**
 * The fields of a form by name, the framework's own left out. One pass: a body may hold thousands of
 * names, and `getAll` for each would read all of it anew every time.
 */
export function entriesOf(formData: FormData): ReadonlyMap<string, FormDataEntryValue[]> {
  const entries = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of formData) {
    if (name.startsWith('$ACTION')) continue;
    const values = entries.get(name);
    if (values === undefined) entries.set(name, [value]);
    else values.push(value);
  }
  return entries;
}
