/**
 * What the server answers to a form's own script that sent more than is read, as plain text: the
 * framework hands it on as the message of an error, and nothing else of the answer.
 */
export const BODY_TOO_LARGE = 'body-too-large';

/** Whether an action's failure is that answer. */
export function isBodyTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message === BODY_TOO_LARGE;
}
