/** Inline styles: mail programs drop style sheets. */
const font = "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, Helvetica, Arial, sans-serif";

export const styles = {
  body: { backgroundColor: '#f3f2f1', fontFamily: font, margin: 0, padding: '24px 0' },
  container: {
    backgroundColor: '#ffffff',
    border: '1px solid #e1dfdd',
    borderRadius: 4,
    margin: '0 auto',
    maxWidth: 560,
    // A name may be one long word: it breaks rather than push the mail off a phone.
    overflowWrap: 'anywhere' as const,
    wordBreak: 'break-word' as const,
    padding: '24px 32px',
  },
  brand: { color: '#605e5c', fontSize: 14, fontWeight: 600, margin: '0 0 16px' },
  heading: {
    color: '#201f1e',
    fontSize: 22,
    fontWeight: 600,
    lineHeight: '28px',
    margin: '0 0 16px',
  },
  text: { color: '#323130', fontSize: 15, lineHeight: '22px', margin: '0 0 16px' },
  quote: {
    borderLeft: '3px solid #c8c6c4',
    color: '#323130',
    fontSize: 15,
    lineHeight: '22px',
    margin: '0 0 16px',
    padding: '4px 0 4px 12px',
    whiteSpace: 'pre-wrap' as const,
  },
  term: { color: '#605e5c', fontSize: 13, lineHeight: '18px', margin: 0 },
  value: { color: '#201f1e', fontSize: 15, lineHeight: '22px', margin: '0 0 12px' },
  button: {
    backgroundColor: '#0f6cbd',
    borderRadius: 4,
    color: '#ffffff',
    fontSize: 15,
    fontWeight: 600,
    padding: '10px 20px',
    textDecoration: 'none',
  },
  action: { margin: '8px 0 20px' },
  small: { color: '#605e5c', fontSize: 13, lineHeight: '18px', margin: '0 0 16px' },
  link: { color: '#0f6cbd', wordBreak: 'break-all' as const },
  rule: { borderColor: '#e1dfdd', margin: '24px 0 16px' },
  footer: { color: '#605e5c', fontSize: 12, lineHeight: '18px', margin: 0 },
} as const;
