import { familyOf, symbolKey } from '../tex/symbol-key.ts';
import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { partialDerivative } from './partial-derivative.ts';
import type { KnownSymbol } from './term.ts';

/** What the vocabulary makes of the nodes at a place. */
export type SymbolMatch =
  | {
      readonly kind: 'known';
      readonly symbol: KnownSymbol;
      /** How many nodes it takes. */
      readonly length: number;
      /** The power it is raised to in the same breath, `y_5^2`. */
      readonly raised: Argument | null;
      /** What has to stay together for the formula to be set as it is: the symbol and its power. */
      readonly whole: Span;
    }
  /** It looks like a symbol of the notation, but nothing in the example has that name: `W_{54}`. */
  | { readonly kind: 'unknown'; readonly key: string; readonly length: number; readonly span: Span };

const LONGEST_CALL = 5;

/** The symbol that begins at `index`, or `null` where none does. */
export function symbolAt(
  nodes: readonly TeXNode[],
  index: number,
  vocabulary: Vocabulary,
): SymbolMatch | null {
  const node = nodes[index];
  if (node === undefined || node.kind === 'space') return null;
  return changeAt(nodes, index, vocabulary) ?? slopeAt(nodes, index, vocabulary) ?? single(node, vocabulary);
}

/** `\Delta W_{45}`, in two nodes. */
function changeAt(nodes: readonly TeXNode[], index: number, vocabulary: Vocabulary): SymbolMatch | null {
  const [delta] = nodes.slice(index);
  if (delta?.kind !== 'glyph' || delta.text !== '\\Delta') return null;
  const next = nodes.findIndex((node, i) => i > index && node.kind !== 'space');
  return next < 0 ? null : byKey(nodes.slice(index, next + 1), vocabulary);
}

/** `\sigma'(a_5)`, which is one symbol though it looks like a call. */
function slopeAt(nodes: readonly TeXNode[], index: number, vocabulary: Vocabulary): SymbolMatch | null {
  const next = nodes[index + 1];
  if (next?.kind === 'fenced' && next.left === '(' && next.right === ')') {
    const [head] = nodes.slice(index);
    const keys = [symbolKey(head === undefined ? [] : [head]), symbolKey(next.body)];
    const id = vocabulary.symbols.get(`${keys[0]}(${keys[1]})`);
    return id === undefined ? null : known(id, nodes.slice(index, index + 2), vocabulary);
  }
  if (next?.kind !== 'glyph' || next.text !== '(') return null;
  const length =
    1 +
    nodes.slice(index, index + LONGEST_CALL).findIndex((node) => node.kind === 'glyph' && node.text === ')');
  return length === 0 ? null : byKey(nodes.slice(index, index + length), vocabulary);
}

function single(node: TeXNode, vocabulary: Vocabulary): SymbolMatch | null {
  if (node.kind === 'group') return null;
  const whole = byKey([node], vocabulary);
  // A derivative that has no symbol may be worked out from what it is of and by.
  if (node.kind === 'fraction' && whole?.kind !== 'known') return derivativeOf(node, vocabulary) ?? whole;
  if (whole !== null) return whole;
  if (node.kind !== 'scripts' || node.above === null || isMark(node.above)) return null;
  const base = node.below === null ? node.base : [{ ...node, above: null }];
  const unraised = byKey(base, vocabulary);
  // A minus alone is no power: mistyped for the plus of what a step leads to.
  if (unraised?.kind === 'known' && isMinus(node.above))
    return { kind: 'unknown', key: symbolKey([node]) ?? '', length: 1, span: node.span };
  if (unraised?.kind !== 'known') return unraised;
  const end = Math.max(
    ...[...node.base, ...(node.below === null ? [] : [node.below])].map(({ span }) => span.end),
  );
  const symbol = { ...unraised.symbol, span: { start: node.span.start, end } };
  return { ...unraised, symbol, length: 1, raised: node.above, whole: node.span };
}

/** A superscript that makes another symbol and is no power: a prime, a star, a plus, a layer in parentheses. */
function isMark({ body }: Argument): boolean {
  const [first] = body;
  return (
    first?.kind === 'glyph' &&
    (['\\prime', '*', '\\ast', '+', '('].includes(first.text) || /^[A-Z]$/.test(first.text))
  );
}

function isMinus({ body }: Argument): boolean {
  const [only, ...others] = body;
  return others.length === 0 && only?.kind === 'glyph' && ['-', '−'].includes(only.text);
}

function byKey(nodes: readonly TeXNode[], vocabulary: Vocabulary): SymbolMatch | null {
  const key = symbolKey(nodes);
  if (key === null) return null;
  const id = vocabulary.symbols.get(key);
  if (id !== undefined) return known(id, nodes, vocabulary);
  if (!vocabulary.families.has(familyOf(key))) return null;
  return { kind: 'unknown', key, length: nodes.length, span: spanOf(nodes) };
}

function known(id: string, nodes: readonly TeXNode[], vocabulary: Vocabulary): SymbolMatch | null {
  const value = vocabulary.quantities.get(id)?.value;
  if (value === undefined) return null;
  const span = spanOf(nodes);
  return { kind: 'known', symbol: { id, value, span }, length: nodes.length, raised: null, whole: span };
}

type Fraction = Extract<TeXNode, { kind: 'fraction' }>;

/** `\frac{\partial a_5}{\partial W_{45}}`, worked out where the notation has no symbol for it. */
function derivativeOf(fraction: Fraction, vocabulary: Vocabulary): SymbolMatch | null {
  const [of, by] = [differentialOf(fraction.over), differentialOf(fraction.under)];
  if (of === null || by === null) return null;
  const [above, below] = [byKey(of, vocabulary), byKey(by, vocabulary)];
  const stranger = [above, below].find((match) => match?.kind === 'unknown');
  if (stranger !== undefined) return stranger === null ? null : { ...stranger, length: 1 };
  if (above?.kind !== 'known' || below?.kind !== 'known') return null;
  if (above.symbol.id === null || below.symbol.id === null) return null;
  const slope = { of: above.symbol.id, by: below.symbol.id };
  const derivative = partialDerivative(vocabulary, slope.of, slope.by);
  if (derivative === null) return null;
  const { span } = fraction;
  const symbol = { ...derivative, span, ...(derivative.id === null ? { slope } : {}) };
  return { kind: 'known', symbol, length: 1, raised: null, whole: span };
}

/** What stands behind ∂ or d; `null` without one. */
export function differentialOf(part: Argument): readonly TeXNode[] | null {
  const [first, ...rest] = part.body;
  return first?.kind === 'glyph' && (first.text === '\\partial' || first.text === 'd') ? rest : null;
}
