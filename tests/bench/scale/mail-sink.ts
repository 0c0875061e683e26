import { SMTPServer } from 'smtp-server';

/*
 * A mail server that takes everything and keeps nothing, in a process of its own as mail servers
 * are. It writes its port and runs until it is ended.
 */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, callback) => {
    stream.on('end', () => callback());
    stream.resume();
  },
});
server.on('error', () => undefined); // a client that goes away is not our fault
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  if (address !== null && typeof address === 'object') console.log(address.port);
});
process.on('SIGTERM', () => process.exit(0));
