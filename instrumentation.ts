import type { Instrumentation } from 'next';

/** Runs once when the server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  if (process.env['NEXT_PHASE'] === 'phase-production-build') return;
  const { boot } = await import('./instrumentation-node');
  await boot();
}

/**
 * A surprise while answering: logged under the digest that the error page shows. Of the address
 * only the pattern is kept, because paths may hold tokens.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { log } = await import('./lib/log');
  log.error(
    {
      err: error,
      digest: error instanceof Error && 'digest' in error ? error.digest : undefined,
      requestId: request.headers['x-request-id'],
      method: request.method,
      route: context.routePath,
    },
    'A request failed',
  );
};
