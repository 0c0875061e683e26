/** A `mailto:` address that opens a mail program with the text ready. */
export function mailtoUrl(mail: { to: string | null; subject: string; text: string }): string {
  const body = mail.text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n');
  const to = encodeURIComponent(mail.to ?? '').replaceAll('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(body)}`;
}
