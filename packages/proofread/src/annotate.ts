import { checkFormula } from './check-formula.ts';
import type { CheckedNumber } from './finding.ts';
import { arraySymbolsIn } from './matrix/array-symbols.ts';
import { holdsArrays } from './matrix/holds-arrays.ts';
import { functionHead } from './term/function-heads.ts';
import { numeralsOf } from './term/numerals-of.ts';
import { differentialOf } from './term/symbol-at.ts';
import { symbolsOf } from './term/symbols-of.ts';
import { symbolsIn } from './term/term.ts';
import { bareArgumentsOf } from './tex/bare-arguments.ts';
import { listsIn, type Span, spanOf, type TeXNode } from './tex/tex-node.ts';
import { readTeX, TeXError } from './tex/tex-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stretch of TeX to be wrapped. */
interface Wrap {
  readonly span: Span;
  readonly before: string;
  readonly behind: string;
}

/**
 * The formula with every symbol of the example and every number marked with what it means and what it is:
 * `\htmlClass{forward}{\htmlData{kind=derived, of=y5}{0.6903}}`. It is set as before, glyph by glyph and
 * space by space; a number with a power of ten no longer breaks at its ×.
 *
 * @param tex a formula without its dollar signs; one that KaTeX refuses is given back as it is
 * @param vocabulary of the lesson: `book.vocabulary(example, notation)`
 * @param numbers what a check of the formula found in it, where it was made already; spans are offsets into `tex`
 */
export function annotate(
  tex: string,
  vocabulary: Vocabulary,
  numbers: readonly CheckedNumber[] = checkFormula(tex, vocabulary).numbers,
): string {
  const nodes = nodesOf(tex);
  if (nodes === null) return tex;
  const symbols = symbolWraps(nodes, numbers, vocabulary);
  const marks = [
    ...arrayWraps(nodes, vocabulary),
    ...symbols,
    ...functionWraps(nodes).filter(({ span }) => !symbols.some((symbol) => isInside(span, symbol.span))),
    ...numberWraps(nodes, numbers, vocabulary),
  ];
  const wraps = nested(marks.map((wrap) => ({ ...wrap, span: outsideCancel(wrap.span, tex) })));
  const bare = new Set(bareArgumentsOf(nodes).map(({ start }) => start));
  const insertions = wraps.flatMap(({ span, before, behind }, depth) => {
    // What a command takes without braces, \frac E2, has to stay one token.
    const isBare = bare.delete(span.start);
    return [
      { at: span.start, text: isBare ? `{${before}` : before, order: depth },
      { at: span.end, text: isBare ? `${behind}}` : behind, order: -1 - depth },
    ];
  });
  let annotated = '';
  let end = 0;
  for (const { at, text } of insertions.toSorted(
    (one, other) => one.at - other.at || one.order - other.order,
  )) {
    annotated += tex.slice(end, at) + text;
    end = at;
  }
  return annotated + tex.slice(end);
}

function nodesOf(tex: string): readonly TeXNode[] | null {
  try {
    return readTeX(tex);
  } catch (error) {
    if (!(error instanceof TeXError)) throw error;
    return null;
  }
}

/** A stroke is longer through what is marked than through a single glyph: the mark goes around the stroke. */
function outsideCancel(span: Span, tex: string): Span {
  const before = /\\[bx]?cancel\s*\{\s*$/.exec(tex.slice(0, span.start));
  const behind = /^\s*\}/.exec(tex.slice(span.end));
  if (before === null || behind === null) return span;
  return { start: before.index, end: span.end + behind[0].length };
}

/** What each symbol is and what color it has, its power included. */
function symbolWraps(
  nodes: readonly TeXNode[],
  numbers: readonly CheckedNumber[],
  vocabulary: Vocabulary,
): readonly Wrap[] {
  const derivatives = derivativesIn(nodes);
  return symbolsOf(nodes, vocabulary).flatMap((match) => {
    if (match.kind !== 'known') return [];
    const { symbol, whole: span } = match;
    const meaning = meaningOf(symbol.id, vocabulary);
    if (symbol.id === null || meaning === undefined) return [];
    // A derivative has one color or none, not that of its parts.
    if (derivatives.some(({ start, end }) => start < span.start && span.end < end)) return [];
    const before = `\\htmlClass{${meaning}}{`;
    // A symbol with a digit says what it is where its digit is marked.
    if (numbers.some(({ kind, span: own }) => kind === 'mention' && isInside(own, span)))
      return [{ span, before, behind: '}' }];
    return [{ span, before: `${before}\\htmlData{of=${attribute(symbol.id)}}{`, behind: '}}' }];
  });
}

/** Which function each name of one is: σ, σ′, tanh. */
function functionWraps(nodes: readonly TeXNode[]): readonly Wrap[] {
  return nodes.flatMap((node) => {
    const head = functionHead(node);
    const name = head === null || head.raised !== null || head.primes > 1 ? null : head.name;
    // The label of an arrow is set by its own rules.
    if (name === null) return node.kind === 'opaque' ? [] : listsIn(node).flatMap(functionWraps);
    const id = `function.${name}${head?.primes === 1 ? '-slope' : ''}`;
    return [{ span: node.span, before: `\\htmlData{of=${id}}{`, behind: '}' }];
  });
}

/** What color each array has whose entries all have the same. */
function arrayWraps(nodes: readonly TeXNode[], vocabulary: Vocabulary): readonly Wrap[] {
  const isAboutArrays = holdsArrays(nodes, vocabulary) === 2;
  return arraySymbolsIn(nodes, vocabulary).flatMap((array) => {
    if (array.kind === 'unknown' || !isAboutArrays) return [];
    const ids = array.terms
      .flat()
      .flatMap(symbolsIn)
      .map(({ id }) => id);
    const [meaning, ...others] = new Set(ids.map((id) => meaningOf(id, vocabulary)));
    if (meaning === undefined || others.length > 0) return [];
    const entries = ids.join(' ');
    const named = [...vocabulary.arrays.values()].find((one) => one.ids.flat().join(' ') === entries);
    const data = named === undefined ? '' : `\\htmlData{of=${named.id}}{`;
    return [
      {
        span: array.span,
        before: `\\htmlClass{${meaning}}{${data}`,
        behind: named === undefined ? '}' : '}}',
      },
    ];
  });
}

/** Where `\frac{\partial L}{\partial W}` stands, and `\frac{d}{dx}`. */
function derivativesIn(nodes: readonly TeXNode[]): readonly Span[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'fraction' || differentialOf(node.over) === null || differentialOf(node.under) === null)
      return listsIn(node).flatMap(derivativesIn);
    return [node.span];
  });
}

/** What each number is, and what color those of the example have. */
function numberWraps(
  nodes: readonly TeXNode[],
  numbers: readonly CheckedNumber[],
  vocabulary: Vocabulary,
): readonly Wrap[] {
  const wholes = new Map(numeralsOf(nodes).map(({ numeral, whole }) => [numeral.span.end, whole.end]));
  const symbols = new Map(
    symbolsOf(nodes, vocabulary).flatMap((match) =>
      match.kind === 'known' ? [[match.symbol.span.end, match.whole.end] as const] : [],
    ),
  );
  const bold = new Map(boldBasesIn(nodes));
  return numbers.flatMap((number) => {
    const isMention = number.kind === 'mention';
    const end = (isMention ? symbols : wholes).get(number.span.end) ?? number.span.end;
    const isColored = !isMention && number.kind !== 'quoted';
    const meaning = !isColored ? undefined : meaningOf(number.quantity ?? null, vocabulary);
    const data = `\\htmlData{${dataOf(number)}}{`;
    const span = bold.get(number.span.start) ?? { start: number.span.start, end };
    if (meaning === undefined) return [{ span, before: data, behind: '}' }];
    return [{ span, before: `\\htmlClass{${meaning}}{${data}`, behind: '}}' }];
  });
}

/** The whole of `\mathbf 1^\top`, by where its digit starts: its superscript is set by what is below. */
function boldBasesIn(nodes: readonly TeXNode[]): readonly (readonly [number, Span])[] {
  return nodes.flatMap((node) => {
    const [base] = node.kind === 'scripts' ? node.base : [];
    const inside = listsIn(node).flatMap(boldBasesIn);
    return base?.kind === 'marked' ? [[spanOf(base.body.body).start, node.span] as const, ...inside] : inside;
  });
}

function dataOf({ kind, quantity, expected, mistake, entry }: CheckedNumber): string {
  const isLookedUp = quantity !== undefined && kind !== 'quoted';
  const data = { kind, of: quantity, value: isLookedUp ? undefined : expected, mistake, entry };
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${attribute(String(value))}`)
    .join(', ');
}

/** A comma in an id, W1,10, would end the attribute. */
function attribute(value: string): string {
  return value.replaceAll(',', '{,}');
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function meaningOf(id: string | null, { quantities, example }: Vocabulary): string | undefined {
  // In a lesson about another example as well, ids come with the name of theirs.
  return id === null
    ? undefined
    : (quantities.get(id) ?? quantities.get(id.replace(`${example}.`, '')))?.meaning;
}

/** From the outermost to the innermost, those that overlap others left out. */
function nested(wraps: readonly Wrap[]): readonly Wrap[] {
  const open: Wrap[] = [];
  return wraps
    .filter(({ span }) => span.end > span.start)
    .toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
    .filter((wrap) => {
      while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= wrap.span.start) open.pop();
      const isInside = wrap.span.end <= (open.at(-1)?.span.end ?? wrap.span.end);
      if (isInside) open.push(wrap);
      return isInside;
    });
}
