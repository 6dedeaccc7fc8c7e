/** A weight as the paper of 1986 draws it: an open square for a positive one, a full one for a negative one, as large as the weight is strong. */
export interface WeightSquare {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly isNegative: boolean;
}

/** Squares of this and larger weights are as large as a cell allows, in shares of the cell. */
const FULL = 0.9;
const LEAST = 0.04;

/**
 * Weights side by side in rows: its area is in proportion to the strength of a weight.
 *
 * @param rows weights by row
 * @param cell width and height of the place of each
 * @param strongest the strength that fills a place
 */
export function weightSquares(
  rows: readonly (readonly number[])[],
  cell: number,
  strongest: number,
): readonly WeightSquare[] {
  return rows.flatMap((row, r) =>
    row.map((weight, column) => {
      const share = Math.sqrt(Math.min(1, Math.abs(weight) / strongest));
      const side = cell * Math.max(LEAST, FULL * share);
      return {
        x: column * cell + (cell - side) / 2,
        y: r * cell + (cell - side) / 2,
        side,
        isNegative: weight < 0,
      };
    }),
  );
}
