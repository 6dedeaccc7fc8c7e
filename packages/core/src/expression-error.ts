/** What is wrong with an expression as written, such as `3x + * 1`. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  /** The character where it goes wrong, from 1; one after the last where the expression ends too soon. */
  readonly position: number;
  readonly expected: string;
  readonly found: string;

  constructor(position: number, expected: string, found: string) {
    super(`character ${position}: expected ${expected}; found ${found}`);
    this.position = position;
    this.expected = expected;
    this.found = found;
  }
}
