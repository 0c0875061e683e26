/**
 * What the server answers to a form's own script whose post it does not read, as plain text: the
 * framework hands it on as the message of an error, and nothing else of the answer.
 */
export const BODY_TOO_LARGE = 'body-too-large';
export const SERVER_BUSY = 'server-busy';

/** Whether an action's failure is one of those answers: which; null for any other failure. */
export function whyNotRead(error: unknown): typeof BODY_TOO_LARGE | typeof SERVER_BUSY | null {
  const message = error instanceof Error ? error.message : null;
  return message === BODY_TOO_LARGE || message === SERVER_BUSY ? message : null;
}
