/** A text with nothing in it that LIKE takes for a pattern, whoever typed it. */
export function likeLiteral(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
