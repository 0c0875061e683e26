import { startNameServer } from './name-server';

/** The name server that this test file's product asks. */
export const nameServer = await startNameServer();

// Before anything reads the configuration: a test imports this file first.
process.env['DNS_SERVER'] = nameServer.address;
