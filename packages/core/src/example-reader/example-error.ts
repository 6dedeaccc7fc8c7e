/** What is wrong with a file of examples: where, what belongs there, and what stands there instead. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';
  readonly file: string;
  /** `network.layers[1].weights[0]`, in a list `[3].network…`; for malformed JSON `line 4, column 12`. */
  readonly place: string;
  readonly expected: string;
  readonly found: string;

  constructor(file: string, place: string, expected: string, found: string) {
    const separator = expected.includes(',') ? ';' : ',';
    super(`${file}: ${place}: expected ${expected}${separator} found ${found}`);
    this.file = file;
    this.place = place;
    this.expected = expected;
    this.found = found;
  }
}
