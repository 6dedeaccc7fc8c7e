import type { Span } from './tex/tex-node.ts';

/** The lines of a text, to turn offsets into lines and columns. */
export class LinesOf {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = [0, ...[...text.matchAll(/\n/g)].map((end) => end.index + 1)];
  }

  /** A stretch with the line and column of its start, both counted from 1. */
  place({ start, end }: Span): Span & { readonly line: number; readonly column: number } {
    const line = this.#starts.findLastIndex((lineStart) => lineStart <= start);
    return { start, end, line: line + 1, column: start - (this.#starts[line] ?? 0) + 1 };
  }
}
