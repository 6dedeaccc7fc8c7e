import { holds, type Interval } from './interval.ts';
import type { Known } from './plain-numbers.ts';
import { evaluatedWith, withSymbols } from './plain-numbers.ts';

/** What came of working out a formula. */
export interface HeardFormula {
  /** How many of its sides could be worked out. */
  readonly sides: number;
  readonly complaints: readonly string[];
}

/**
 * Works out the sides of each chain of a formula, by arithmetic of the tests' own, and holds neighbors against each other: what one can
 * be, given that its numbers are rounded, the other has to be able to be.
 *
 * @param lines the formula in plain text, each of its lines on a line
 */
export function workOut(lines: string, known: Known): HeardFormula {
  const complaints: string[] = [];
  let sides = 0;
  for (const chain of chainsOf(withSymbols(lines, known.written))) {
    let before: { readonly side: string; readonly value: Interval } | undefined;
    for (const side of chain) {
      const value = evaluatedWith(side, known);
      if (value === null) continue;
      sides += 1;
      if (before !== undefined && !meet(before.value, value))
        complaints.push(`${before.side} is not ${side}`);
      before = { side, value };
    }
  }
  return { sides, complaints };
}

/** `(2 × 2)(2 × 1)` is said of shapes, and is no product. */
const shapes = /\( *\d × \d *\) *\( *\d × \d *\)/;

/** The sides between the relations of each statement; a line that begins with a relation goes on with the one before. */
function chainsOf(text: string): readonly (readonly string[])[] {
  const statements = text
    .replace(/\n\s*(?=[=≈+−×·])/g, ' ')
    .split(/[\n,;]|\s\s\s\s/)
    .filter((statement) => !/[←→⟶↦∈<>≤≥\ufffd]/.test(statement) && !shapes.test(statement));
  return statements.map((statement) => statement.split(/[=≈]/).map((side) => side.trim()));
}

function meet(one: Interval, other: Interval): boolean {
  return (
    [one.low, one.high].some((end) => holds(other, end)) ||
    [other.low, other.high].some((end) => holds(one, end))
  );
}
