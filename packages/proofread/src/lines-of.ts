import type { Span } from './tex/tex-node.ts';

/** A stretch of a text, the end not included; line and column of its start are counted from 1. */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, to turn offsets into lines and columns. */
export class LinesOf {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = [0, ...[...text.matchAll(/\n/g)].map((end) => end.index + 1)];
  }

  /** A stretch with the line and column of its start, both counted from 1. */
  place({ start, end }: Span): Place {
    const line = this.#lineAt(start);
    return { start, end, line: line + 1, column: start - (this.#starts[line] ?? 0) + 1 };
  }

  /** The last line that starts at the offset or before it, from 0. */
  #lineAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
