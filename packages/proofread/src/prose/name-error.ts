/** There is nothing of that name. */
export class NameError extends Error {
  override readonly name = 'NameError';
}
