import type { Span } from '../tex/tex-node.ts';

/** A piece of a text and the stretch of the lesson that it stands for. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

/**
 * A text put together from stretches of a lesson, such as the lines of a formula in a blockquote without the marks before each,
 * that knows where each of its characters stands. A piece as long as its stretch maps character by character; any other
 * stands as a whole.
 */
export class MappedText {
  readonly text: string;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  constructor(pieces: readonly Piece[]) {
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { text, span } of pieces) {
      const isStraight = text.length === span.end - span.start;
      for (let i = 0; i < text.length; i += 1) {
        starts.push(isStraight ? span.start + i : span.start);
        ends.push(isStraight ? span.start + i + 1 : span.end);
      }
    }
    this.text = pieces.map((piece) => piece.text).join('');
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Where a stretch of the text stands in the lesson. */
  locate({ start, end }: Span): Span {
    const from = this.#starts[start] ?? this.#ends.at(-1) ?? 0;
    return { start: from, end: Math.max(from, end > start ? (this.#ends[end - 1] ?? from) : from) };
  }

  /** A stretch of the text as a text of its own, with spaces in the place of what is left out. */
  slice(start: number, end: number, without: readonly Span[] = []): MappedText {
    const isLeftOut = (at: number) => without.some((one) => one.start <= at && at < one.end);
    return new MappedText(
      Array.from({ length: Math.max(0, Math.min(end, this.text.length) - start) }, (_, i) => ({
        text: isLeftOut(start + i) ? ' ' : (this.text[start + i] ?? ''),
        span: this.locate({ start: start + i, end: start + i + 1 }),
      })),
    );
  }
}
