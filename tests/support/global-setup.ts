import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './database';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: TestServer;
  }
}

/** Once per run of the integration tests: the server, and the template its databases come from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startTestServer();
  project.provide('databaseServer', server);
  return stop;
}
