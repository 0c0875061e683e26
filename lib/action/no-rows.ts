/** The rows of a template: none. */
export async function* noRows(): AsyncGenerator<readonly []> {
  yield await Promise.resolve([] as const);
}
