/**
 * What a form sent, as the object a schema parses: the framework's own fields left out, a name sent
 * more than once as a list. Nothing is trusted here; the schema drops what it does not name.
 */
export function inputOf(formData: FormData): Record<string, unknown> {
  const names = [...new Set(formData.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    names.map((name) => {
      const all = formData.getAll(name);
      return [name, all.length > 1 ? all : all[0]];
    }),
  );
}
