/** A training that cannot be run as it was asked for. The message names the field, what was expected and what was found. */
export class TrainingError extends RangeError {
  /** `data.inputs[3][1]`. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;

  constructor(field: string, expected: string, found: string | number) {
    super(`${field}: expected ${expected}, found ${found}`);
    this.name = 'TrainingError';
    this.field = field;
    this.expected = expected;
    this.found = String(found);
  }
}

/** @throws TrainingError unless the number is finite */
export function checkFinite(field: string, number: number): void {
  if (!Number.isFinite(number)) throw new TrainingError(field, 'a finite number', number);
}

/** @throws TrainingError unless the number is whole and in the range, both ends included */
export function checkWhole(
  field: string,
  number: number,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): void {
  if (Number.isSafeInteger(number) && number >= least && number <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  throw new TrainingError(field, `a whole number ${range}`, number);
}

/** @throws TrainingError unless the number is in the range, its upper end left out */
export function checkRange(field: string, number: number, least: number, below: number): void {
  if (number >= least && number < below) return;
  const range =
    below === Infinity ? `a finite number from ${least}` : `a number from ${least} up to, but not, ${below}`;
  throw new TrainingError(field, range, number);
}

/** @throws TrainingError unless the number is above 0 and finite */
export function checkPositive(field: string, number: number): void {
  if (!(number > 0 && number < Infinity)) throw new TrainingError(field, 'a finite number above 0', number);
}
