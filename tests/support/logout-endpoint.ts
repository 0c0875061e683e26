import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { endByIssuer } from '@/lib/auth/issuer-logout';
import { close, listen } from './openid-provider';

/** Listens as the application does for issuers that tell of ended sessions. */
export async function startLogoutEndpoint() {
  const server = createServer();
  const origin = await listen(server);
  server.on('request', (request, response) => {
    void (async () => {
      const part = (request.url ?? '').split('/').at(-1) ?? '';
      const context = { requestId: 'told', ip: '10.9.8.7', userAgent: null };
      const answer = await endByIssuer(context, part, await text(request));
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    })();
  });
  return { of: (part: string) => `${origin}/${part}`, stop: () => close(server) };
}
