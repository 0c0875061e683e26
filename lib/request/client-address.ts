/**
 * The client's address from `X-Forwarded-For`, counted from the right: only entries written by
 * proxies of our own count. Without a proxy the header holds the socket's address (the server
 * drops what a client sends under that name).
 */
export function clientAddress(forwardedFor: string | null, proxies: number): string | null {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  const address = hops.at(-Math.max(1, proxies)) ?? '';
  return /^[0-9a-fA-F.:]{2,45}$/.test(address) ? address.replace(/^::ffff:/i, '') : null;
}
