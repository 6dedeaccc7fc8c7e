import type { Span } from '../tex/tex-node.ts';

/** A piece of text that stands in the lesson as it is. */
export interface Piece {
  /** Offset into the lesson. */
  readonly start: number;
  readonly text: string;
}

/** A text that a lesson holds in pieces: the lines of a formula in a blockquote, without the marks before each. */
export class SourceText {
  /** The pieces, joined by line ends. */
  readonly text: string;
  readonly #pieces: readonly (Piece & { readonly offset: number })[];

  constructor(pieces: readonly Piece[]) {
    let offset = 0;
    this.#pieces = pieces.map((piece) => {
      const placed = { ...piece, offset };
      offset += piece.text.length + 1;
      return placed;
    });
    this.text = pieces.map((piece) => piece.text).join('\n');
  }

  /** Where a stretch of the text stands in the lesson. */
  locate({ start, end }: Span): Span {
    return { start: this.#locate(start, false), end: this.#locate(end, true) };
  }

  #locate(offset: number, isEnd: boolean): number {
    const piece =
      this.#pieces.findLast((one) => one.offset < offset || (!isEnd && one.offset === offset)) ??
      this.#pieces[0];
    if (piece === undefined) return 0;
    return piece.start + Math.min(offset - piece.offset, piece.text.length);
  }
}
