import type { Span, TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { derivativeBy } from './derivative.ts';
import { productOf, substituted, sumOf, symbolsIn, type Term } from './term.ts';
import { parseTerm } from './term-parser.ts';
import { evaluate } from './term-value.ts';
import { UnreadableError } from './unreadable-error.ts';

/** What is written below `\lim`, `\max` or `\arg\min`. */
export type FarName = 'lim' | 'max' | 'min' | 'argmax' | 'argmin';

/**
 * A limit, or the largest or smallest value of a term.
 *
 * @param below `z \to \infty`, or the letter that may be any number
 * @throws UnreadableError where it can't be worked out
 */
export function farTerm(
  name: FarName,
  below: readonly TeXNode[],
  of: Term,
  vocabulary: Vocabulary,
  span: Span,
): Term {
  const nodes = below.filter(({ kind }) => kind !== 'space');
  const at = nodes.findIndex((node) => node.kind === 'glyph' && node.family === 'rel');
  const by = parseTerm(at < 0 ? nodes : nodes.slice(0, at), vocabulary);
  if (by.kind !== 'symbol' || by.symbol.id === null) throw new UnreadableError('this is no letter', span);
  const { id } = by.symbol;
  if (name === 'lim') return limit(of, id, nodes.slice(at + 1), vocabulary, span);
  const place = bestPlace(of, id, name.endsWith('max') ? 1 : -1, span);
  return name.startsWith('arg') ? place : placed(of, id, place);
}

function placed(term: Term, id: string, place: Term): Term {
  return substituted(term, (symbol) => (symbol.id === id ? place : null));
}

function constant(value: number): Term {
  return { kind: 'constant', value };
}

/** So many places on the way to a limit. */
const STEPS = 8;

/** What is left of a number when its limit is worked out. */
const LEFT = 1e-12;

/** The polynomial through values on the way there, at its end (Lagrange): exact but for rounding where the term is smooth. */
function limit(of: Term, id: string, to: readonly TeXNode[], vocabulary: Vocabulary, span: Span): Term {
  const sign = endlessSign(to);
  const end = sign === null ? parseTerm(to, vocabulary) : null;
  if (end !== null && symbolsIn(end).some((symbol) => symbol.id === id))
    throw new UnreadableError('it goes nowhere', span);
  // Towards a number from both sides in turn; far out, nearer to 0 in 1/z each time.
  const steps = Array.from({ length: STEPS }, (_, i) =>
    end === null ? 1 / (40 * 1.5 ** i) : 0.1 * (-0.7) ** i,
  );
  const terms = steps.map((step, i) => {
    const weight = steps
      .filter((_, j) => j !== i)
      .reduce((product, other) => (product * other) / (other - step), 1);
    const place = end === null ? constant((sign ?? 1) / step) : sumOf([end, constant(step)]);
    return productOf([constant(weight), placed(of, id, place)]);
  });
  const [first, ...rest] = terms;
  const total = first === undefined ? of : sumOf([first, ...rest]);
  return symbolsIn(total).length > 0 ? total : constant(Math.round(evaluate(total) / LEFT) * LEFT);
}

/** The sign of `\infty`; `null` for a number. */
function endlessSign(nodes: readonly TeXNode[]): 1 | -1 | null {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (last?.kind !== 'glyph' || last.text !== '\\infty' || nodes.length > 2) return null;
  return first?.kind === 'glyph' && ['-', '−'].includes(first.text) ? -1 : 1;
}

/** How far out a largest value is looked for, and how closely. */
const REACH = 10;
const MESH = 0.05;
const HALVINGS = 60;

/** Where it is largest: the best of a mesh, then where the slope changes its sign beside it. */
function bestPlace(of: Term, id: string, sign: 1 | -1, span: Span): Term {
  if (symbolsIn(of).some((symbol) => symbol.id !== id))
    throw new UnreadableError('it depends on more than one letter', span);
  const valueAt = (term: Term, place: number) =>
    evaluate(term, undefined, (symbol) => (symbol.id === id ? place : symbol.value));
  const places = Array.from({ length: (2 * REACH) / MESH + 1 }, (_, i) => i * MESH - REACH);
  const values = places.map((place) => sign * valueAt(of, place));
  const best = places[values.indexOf(Math.max(...values))];
  if (best === undefined || Math.abs(best) >= REACH)
    throw new UnreadableError('it is largest nowhere near', span);
  const slope = slopeOf(of, id);
  let [from, to] = [best - MESH, best + MESH];
  if (slope === null || sign * valueAt(slope, from) < 0 || sign * valueAt(slope, to) > 0)
    return constant(best);
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (from + to) / 2;
    if (sign * valueAt(slope, middle) > 0) from = middle;
    else to = middle;
  }
  return constant((from + to) / 2);
}

function slopeOf(term: Term, id: string): Term | null {
  try {
    return derivativeBy(term, id);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
