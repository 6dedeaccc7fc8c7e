import type { CheckedNumber, Located, NumberKind } from '../finding.ts';
import { holdsOperator } from '../general/law.ts';
import { arrayMentions } from '../matrix/array-symbols.ts';
import { numeralsOf } from '../term/numerals-of.ts';
import { symbolsOf } from '../term/symbols-of.ts';
import { listsIn, NO_SPAN, type Span, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { shownTeX } from './shown-tex.ts';
import { aboutWords } from './words.ts';

/** What became of a statement. */
export interface Outcome {
  /** From its first side to its last. */
  readonly span: Span;
  /**
   * Its numbers are all told of, `chain`; or what is not told of are constants and names of a general statement; or why it was not read.
   */
  readonly as: 'chain' | 'general' | { readonly unread: string };
}

/** A formula that has been checked. */
export interface Checked {
  readonly nodes: readonly TeXNode[];
  readonly tex: string;
  /** The numbers that the checks told of. */
  readonly numbers: readonly CheckedNumber[];
  readonly findings: readonly Located[];
  readonly outcomes: readonly Outcome[];
}

/** Every number token of a formula, in order, none inside another; and what can't be read although it holds a number. */
export interface Tokens {
  readonly numbers: readonly CheckedNumber[];
  readonly findings: readonly Located[];
  /** Statements that were not read and hold no number but in names. */
  readonly unread: readonly Span[];
}

/**
 * Completes the numbers of a formula: symbols with digits in their names are mentions, what is left in a general statement belongs to
 * it, the number of a `\tag` is structural. What is left anywhere else is a finding, one for each statement.
 */
export function formulaTokens(checked: Checked, vocabulary: Vocabulary): Tokens {
  const { tex, outcomes } = checked;
  const numbers = [...apart([...mentionsIn(checked, vocabulary), ...checked.numbers])];
  const findings = [...checked.findings];
  const words = wordsIn(checked.nodes);
  // The 1 of \frac{d}{dx}(x^2 + 1), the place behind a bar: read, and gone when all is worked out.
  const isDropped = holdsOperator(checked.nodes) || /\|\s*_/.test(tex);
  const strays = new Map<Outcome | undefined, Span[]>();
  for (const span of leftOver(shownTeX(tex), [...numbers, ...findings], checked.nodes)) {
    const printed = tex.slice(span.start, span.end);
    const add = (kind: NumberKind) => numbers.push({ span, printed, kind });
    const stretch = words.find((one) => contains(one, span));
    const outcome = innermost(outcomes, span);
    if (isTag(tex, span)) add('structural');
    else if (outcome?.as === 'chain' && (isDropped || isBase(tex, span))) add('arithmetic');
    else if (stretch !== undefined) {
      const said = aboutWords(tex, stretch, span, vocabulary);
      if (said === null) add('mention');
      else if (!findings.some((finding) => contains(stretch, finding.span))) findings.push(said);
    } else if (outcome?.as === 'general') add('identity');
    else strays.set(outcome, [...(strays.get(outcome) ?? []), span]);
  }
  for (const [outcome, spans] of strays) {
    const isFound = findings.some((finding) => outcome !== undefined && contains(outcome.span, finding.span));
    if (!isFound) findings.push(unreadable(spans, tex, outcome));
  }
  const unread = outcomes.filter((outcome) => typeof outcome.as === 'object' && !strays.has(outcome));
  return {
    numbers: numbers.toSorted((one, other) => one.span.start - other.span.start),
    findings,
    unread: unread.map(({ span }) => span),
  };
}

function mentionsIn({ nodes, tex }: Checked, vocabulary: Vocabulary): readonly CheckedNumber[] {
  const symbols = symbolsOf(nodes, vocabulary).flatMap((match) => {
    if (match.kind !== 'known') return [];
    const { id, span } = match.symbol;
    const printed = tex.slice(span.start, span.end);
    if (!/\d/.test(printed)) return [];
    return [{ span, printed, kind: 'mention' as const, ...(id === null ? {} : { quantity: id }) }];
  });
  return [...symbols, ...arrayMentions(nodes, tex, vocabulary)];
}

/** In order, without those inside others; of two in the same place the one that more is known of. */
function apart(numbers: readonly CheckedNumber[]): readonly CheckedNumber[] {
  const rank = ({ quantity, kind }: CheckedNumber) =>
    (quantity === undefined ? 1 : 0) + (kind === 'mention' ? 0 : 2);
  const ordered = numbers.toSorted(
    (one, other) =>
      one.span.start - other.span.start || other.span.end - one.span.end || rank(one) - rank(other),
  );
  const kept: CheckedNumber[] = [];
  for (const number of ordered) {
    const last = kept.at(-1);
    if (last === undefined || number.span.start >= last.span.end) kept.push(number);
    // The minus is the formula's where the digits alone are known as a quantity.
    else if (
      last.span.end === number.span.end &&
      last.quantity === undefined &&
      number.quantity !== undefined
    )
      kept.splice(-1, 1, number);
  }
  return kept;
}

/** Numerals, and digits in names, that no token holds. */
function leftOver(
  shown: string,
  tokens: readonly { readonly span: Span }[],
  nodes: readonly TeXNode[],
): readonly Span[] {
  const without = (text: string, spans: readonly Span[]) =>
    spans.reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      text,
    );
  const rest = without(
    shown,
    tokens.map(({ span }) => span),
  );
  // The 1 and the 4 of \tfrac14 are two.
  const numerals = numeralsOf(nodes)
    .map(({ numeral }) => numeral.span)
    .filter(({ start, end }) => /\d/.test(rest.slice(start, end)));
  const digits = [...without(rest, numerals).matchAll(/\d+(?:\.\d+)?|\.\d+/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  return [...numerals, ...digits].toSorted((one, other) => one.start - other.start);
}

function wordsIn(nodes: readonly TeXNode[]): readonly Span[] {
  return nodes.flatMap((node) => (node.kind === 'words' ? [node.span] : listsIn(node).flatMap(wordsIn)));
}

function isTag(tex: string, { start }: Span): boolean {
  return /\\tag\*?\s*\{[^{}]*$/.test(tex.slice(0, start));
}

/** The base of a logarithm is part of its name. */
function isBase(tex: string, { start }: Span): boolean {
  return /\\log\s*_\s*\{?\s*$/.test(tex.slice(0, start));
}

function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The smallest statement around a place: what an underbrace says of a part stands inside the whole. */
function innermost(outcomes: readonly Outcome[], span: Span): Outcome | undefined {
  const size = (one: Outcome) => one.span.end - one.span.start;
  return outcomes
    .filter((outcome) => contains(outcome.span, span))
    .toSorted((one, other) => size(one) - size(other))[0];
}

/** One finding for all numbers of a statement: at the first decimal, or the first. */
function unreadable(spans: readonly Span[], tex: string, outcome: Outcome | undefined): Located {
  const printed = ({ start, end }: Span) => tex.slice(start, end);
  const span = spans.find((one) => printed(one).includes('.')) ?? spans[0] ?? NO_SPAN;
  const reason = typeof outcome?.as === 'object' ? outcome.as.unread : 'it stands where nothing is read';
  return { kind: 'unreadable-formula', span, message: `${printed(span)} can't be checked: ${reason}` };
}
