import { isDatabaseReachable } from '@/lib/health';

export const dynamic = 'force-dynamic';

/** The process can serve: its database answers. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseReachable();
  return new Response(isReady ? 'ready\n' : 'the database does not answer\n', {
    status: isReady ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
