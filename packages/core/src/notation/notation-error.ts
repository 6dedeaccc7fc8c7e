/** A notation has no symbols for a network. */
export class NotationError extends Error {
  /** `refusal` is the notation's own word on the network. */
  constructor(refusal: string) {
    super(refusal);
    this.name = 'NotationError';
  }
}
