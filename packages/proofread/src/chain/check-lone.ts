import type { Expression } from '@nudge/core/expression';
import type { Located } from '../finding.ts';
import { numberText } from '../format-finding.ts';
import { isWhole, judge, type Numeral, printedValue, significantDigitsOf } from '../numeral.ts';
import { numeralsIn, type Term } from '../term/term.ts';
import { evaluate, isSame } from '../term/term-value.ts';
import { NO_SPAN } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Side } from './chain.ts';
import { checkChain, type Report } from './check-chain.ts';
import { isBound, isMistyped, LONG } from './implied.ts';
import { partsOfExample } from './parts.ts';

/** How near, in proportion, printed numbers come to what they were rounded from. */
const NEAR = 0.25;

const NOTHING: Report = { numbers: [], findings: [] };

/**
 * Holds an expression that nothing is said of, `1 - y_5` or `0.3 \times 0.6803`, against the parts of the example's formulas: its numbers
 * are proved where it is one of them.
 */
export function checkLone(side: Side, vocabulary: Vocabulary, tex: string): Report {
  const { term, kind, span } = side;
  const [first] = numeralsIn(term);
  if (first === undefined) return NOTHING;
  const printed = tex.slice(span.start, span.end);
  if (term.kind === 'numeral') return refused(side, aboutNumber(term.numeral, printed, vocabulary));
  if (isFractionOfExample(term, vocabulary)) return asArithmetic(term, tex);
  const parts = partsOfExample(vocabulary, 'neighbors');
  const value = evaluate(term);
  if (kind === 'symbols') {
    if (parts.some((part) => isSame(part.value, value))) return asArithmetic(term, tex);
  } else if (
    !numeralsIn(term).every(isWhole) &&
    numeralsIn(term).every((numeral) => isTelling(numeral, vocabulary))
  ) {
    const near = parts.filter((one) => Math.abs(one.value - value) <= NEAR * Math.abs(one.value));
    const part =
      near.find((one) => isBound(term, one, vocabulary, parts)) ??
      near.find((one) => isMistyped([side], one, vocabulary, parts, LONG));
    const implied =
      part === undefined ? null : ({ term: part.term, kind: 'symbols', span: NO_SPAN } as const);
    if (implied !== null)
      return checkChain({ sides: [implied, side], links: [{ name: '≈', span: NO_SPAN }] }, vocabulary, tex);
  }
  return refused(
    side,
    `nothing says what ${printed.replace(/\s+/g, ' ')} comes to: write the result behind it`,
  );
}

/** True for a number of which one digit would hardly do as well as another: a whole one, a given as it is, or two digits and more. */
function isTelling(numeral: Numeral, { quantities }: Vocabulary): boolean {
  if (isWhole(numeral) || significantDigitsOf(numeral) >= PRECISE) return true;
  return [...quantities.values()].some(({ value }) => judge(numeral, value) === 'exact');
}

function refused({ span }: Side, message: string): Report {
  const finding: Located = { kind: 'unproved-number', span, message };
  return { numbers: [], findings: [finding] };
}

function asArithmetic(term: Term, tex: string): Report {
  const numbers = numeralsIn(term).map(({ span }) => ({
    span,
    printed: tex.slice(span.start, span.end),
    kind: 'arithmetic' as const,
  }));
  return { numbers, findings: [] };
}

/** True for ½ where a formula of the example has it. */
function isFractionOfExample(term: Term, { quantities }: Vocabulary): boolean {
  if (term.kind !== 'quotient' || term.over.kind !== 'numeral' || term.under.kind !== 'numeral') return false;
  const [over, under] = [term.over.numeral, term.under.numeral];
  if (!isWhole(over) || !isWhole(under)) return false;
  return [...quantities.values()].some(({ expression }) =>
    expression === null ? false : holdsFraction(expression, printedValue(over), printedValue(under)),
  );
}

function holdsFraction(expression: Expression, over: number, under: number): boolean {
  const inside = (...parts: readonly Expression[]) => parts.some((part) => holdsFraction(part, over, under));
  switch (expression.kind) {
    case 'constant':
      return under !== 1 && expression.numerator === over && expression.denominator === under;
    case 'quantity':
      return false;
    case 'sum':
      return inside(...expression.terms);
    case 'product':
      return inside(...expression.factors);
    case 'difference':
      return inside(expression.from, expression.subtract);
    case 'quotient':
      return inside(expression.over, expression.under);
    case 'negative':
      return inside(expression.of);
    case 'power':
      return inside(expression.base);
    case 'call':
      return inside(expression.argument);
  }
}

/** Fewer digits than these round nearly everything. */
const PRECISE = 2;
const MOST_NAMED = 3;

/** Which quantities a number may be, and how to say so. */
function aboutNumber(numeral: Numeral, printed: string, { quantities }: Vocabulary): string {
  const found = [...quantities.values()].filter(({ value }) => {
    const verdict = judge(numeral, value);
    return verdict === 'exact' || (verdict === 'rounded' && significantDigitsOf(numeral) >= PRECISE);
  });
  const [first] = found;
  if (first === undefined)
    return `nothing says what ${printed} is: write the formula that gives it, or words`;
  const names = found.slice(0, MOST_NAMED).map(({ symbolText }) => symbolText);
  const relation = judge(numeral, first.value) === 'exact' ? '=' : '\\approx';
  const which =
    names.length === 1 ? `${printed} is ${names[0]} here` : `${printed} may be ${names.join(' or ')}`;
  return `${which}: write $${first.symbol} ${relation} ${printed}$, or :v[${numberText(printed)}]{of=${first.id}}`;
}
