/**
 * Loaded into a server by `--import`: a server does not outlive the process that started it, also
 * when that one is killed without a chance to say so.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
