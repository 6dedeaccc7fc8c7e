import { checkFormula } from './check-formula.ts';
import { numeralsOf } from './term/numerals-of.ts';
import { symbolsOf } from './term/symbols-of.ts';
import { bareArgumentsOf } from './tex/bare-arguments.ts';
import type { Span, TeXNode } from './tex/tex-node.ts';
import { readTeX, TeXError } from './tex/tex-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stretch of TeX to be wrapped. */
interface Wrap {
  readonly span: Span;
  readonly before: string;
  readonly behind: string;
}

/**
 * The formula with every symbol and every bound numeral of the example marked with what it means:
 * `\htmlClass{forward}{\htmlData{of=y5}{0.6903}}`. It is set as before, glyph by glyph and
 * space by space; a number with a power of ten no longer breaks at its ×.
 *
 * @param tex a formula without its dollar signs; one that KaTeX refuses is given back as it is
 * @param vocabulary of the lesson: `book.vocabulary(example, notation)`
 */
export function annotate(tex: string, vocabulary: Vocabulary): string {
  const nodes = nodesOf(tex);
  if (nodes === null) return tex;
  const wraps = outermost([...symbolWraps(nodes, vocabulary), ...numeralWraps(nodes, tex, vocabulary)]);
  const bare = new Set(bareArgumentsOf(nodes).map(({ start }) => start));
  let annotated = '';
  let end = 0;
  for (const { span, before, behind } of wraps) {
    const stretch = tex.slice(span.start, span.end);
    const wrapped = `${before}${stretch}${behind}`;
    // What a command takes without braces, \frac E2, has to stay one token.
    annotated += tex.slice(end, span.start) + (bare.has(span.start) ? `{${wrapped}}` : wrapped);
    ({ end } = span);
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

function symbolWraps(nodes: readonly TeXNode[], vocabulary: Vocabulary): readonly Wrap[] {
  return symbolsOf(nodes, vocabulary).flatMap((match) => {
    const meaning = match.kind === 'known' ? meaningOf(match.symbol.id, vocabulary) : undefined;
    if (match.kind !== 'known' || meaning === undefined) return [];
    return [{ span: match.whole, before: `\\htmlClass{${meaning}}{`, behind: '}' }];
  });
}

function numeralWraps(nodes: readonly TeXNode[], tex: string, vocabulary: Vocabulary): readonly Wrap[] {
  const wholes = new Map(numeralsOf(nodes).map(({ numeral, whole }) => [numeral.span.end, whole.end]));
  return checkFormula(tex, vocabulary).numbers.flatMap(({ span, quantity }) => {
    const meaning = meaningOf(quantity ?? null, vocabulary);
    if (quantity === undefined || meaning === undefined) return [];
    const whole = { start: span.start, end: wholes.get(span.end) ?? span.end };
    // A comma in an id, W1,10, would end the attribute.
    const of = quantity.replaceAll(',', '{,}');
    return [{ span: whole, before: `\\htmlClass{${meaning}}{\\htmlData{of=${of}}{`, behind: '}}' }];
  });
}

function meaningOf(id: string | null, { quantities }: Vocabulary): string | undefined {
  return id === null ? undefined : quantities.get(id)?.meaning;
}

/** In order, without those inside others or twice in the same place. */
function outermost(wraps: readonly Wrap[]): readonly Wrap[] {
  const ordered = wraps.toSorted(
    (one, other) => one.span.start - other.span.start || other.span.end - one.span.end,
  );
  const kept: Wrap[] = [];
  for (const wrap of ordered) if (wrap.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(wrap);
  return kept.filter(({ span }) => span.end > span.start);
}
