interface Download {
  readonly name: string;
  readonly size: number;
  readonly content: ReadableStream<Uint8Array>;
}

/** RFC 8187: what a header parameter may hold unescaped; `encodeURIComponent` leaves a few more. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * A file of a stranger, to keep and never to show: always an attachment of no particular type. Its
 * address has to be one that lib/request puts into a sandbox.
 */
export function downloadResponse({ name, size, content }: Download): Response {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_');
  return new Response(content, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`,
    },
  });
}
