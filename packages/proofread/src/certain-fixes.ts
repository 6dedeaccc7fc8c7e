import type { Book } from './book.ts';
import { numberText } from './format-finding.ts';
import { judge } from './numeral.ts';
import type { Finding, ProofreadNumber } from './proofread.ts';
import { proseNumeral } from './prose-numeral.ts';
import { quantityValues } from './quantity-values.ts';
import type { Span } from './tex/tex-node.ts';

/** A text to put in the place of a stretch. */
export interface Fix extends Span {
  readonly fix: string;
}

/** What was found in a lesson, as far as it can be mended. */
export interface Mendable {
  readonly numbers: readonly ProofreadNumber[];
  readonly findings: readonly Finding[];
}

/**
 * Those fixes of a lesson that can be made unasked. A number is mended only where it is bound to a quantity: in
 * `2 × 3 = 7` any of the three may be the wrong one. And not where it is right for a quantity whose id is one keystroke away:
 * in `:v[0.1]{of=W14}` it may be the id that is wrong, for W13 is 0.1.
 */
export function certainFixes({ numbers, findings }: Mendable, text: string, book: Book): readonly Fix[] {
  const fixable = findings.filter((finding): finding is Finding & Fix => finding.fix !== undefined);
  if (fixable.length === 0) return [];
  const values = quantityValues(text, book);
  return fixable.filter((finding) => {
    if (finding.kind === 'wrong-digit') {
      const number = numbers.find(({ start, end }) => start <= finding.start && finding.end <= end);
      return number?.quantity !== undefined && !isOfNeighbor(number, number.quantity, values);
    }
    if (finding.kind === 'wrong-relation') {
      return numbers.find(({ start }) => start >= finding.end)?.quantity !== undefined;
    }
    return finding.kind === 'wrong-count' || finding.kind === 'wrong-output';
  });
}

/** True where the number is right for another quantity, whose id differs in one character. */
function isOfNeighbor(
  { printed, start, end }: ProofreadNumber,
  id: string,
  values: ReadonlyMap<string, number>,
): boolean {
  const numeral = proseNumeral(numberText(printed), { start, end });
  if (numeral === null) return false;
  return [...values].some(
    ([other, value]) => isOneKeystrokeAway(id, other) && ['exact', 'rounded'].includes(judge(numeral, value)),
  );
}

function isOneKeystrokeAway(one: string, other: string): boolean {
  return (
    one.length === other.length && [...one].filter((character, i) => character !== other[i]).length === 1
  );
}
