import type { NamedArray } from '@nudge/core/arrays';
import { partialDerivative } from '../term/partial-derivative.ts';
import { differentialOf, symbolAt } from '../term/symbol-at.ts';
import type { Term } from '../term/term.ts';
import { familyOf, symbolKey } from '../tex/symbol-key.ts';
import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { inPlainType, isArrayType } from './plain-type.ts';
import { superscriptOf } from './transposition.ts';

/** A symbol for a vector or a matrix, or for the derivatives by one. */
export interface ArraySymbol {
  readonly kind: 'known';
  readonly terms: readonly (readonly Term[])[];
  /** The derivatives of one number, which may be a row or a column. */
  readonly turns: boolean;
  readonly text: string;
  readonly span: Span;
  /** How many nodes it takes. */
  readonly length: number;
  readonly transposed: boolean;
  /** The power that it is raised to. */
  readonly raised: Argument | null;
  /** Said by its layer or its type to be an array: no scalar has that symbol. */
  readonly isCertain: boolean;
}

/** What looks like an array of the notation and is none of this example: `W^{(3)}`. */
export interface UnknownArray {
  readonly kind: 'unknown';
  readonly span: Span;
  readonly length: number;
}

/** The array symbol that begins at `index`; `null` where none does. */
export function arraySymbolAt(
  nodes: readonly TeXNode[],
  index: number,
  vocabulary: Vocabulary,
): ArraySymbol | UnknownArray | null {
  const node = nodes[index];
  if (node === undefined || node.kind === 'group' || vocabulary.arrays.size === 0) return null;
  return (
    changeAt(nodes, index, vocabulary) ??
    gradientAt(nodes, index, vocabulary) ??
    derivativeOf(node, vocabulary) ??
    named(node, vocabulary)
  );
}

/** What a symbol is read as before its ids are made into terms. */
interface Match {
  readonly array: NamedArray;
  readonly time: 'now' | 'next';
  readonly transposed: boolean;
  readonly raised: Argument | null;
  readonly isCertain: boolean;
}

function named(node: TeXNode, vocabulary: Vocabulary): ArraySymbol | UnknownArray | null {
  if (!isLetterLike(node)) return null;
  const match = matchOf(node, vocabulary);
  if (match === null)
    return isStranger(node, vocabulary) ? { kind: 'unknown', span: node.span, length: 1 } : null;
  const prefix = match.time === 'next' ? 'next.' : '';
  return {
    ...match,
    kind: 'known',
    terms: termsOf(match.array, prefix, node.span, vocabulary),
    turns: false,
    text: match.array.symbolText + (match.time === 'next' ? '⁺' : ''),
    span: node.span,
    length: 1,
  };
}

function isLetterLike({ kind }: TeXNode): boolean {
  return kind === 'glyph' || kind === 'scripts' || kind === 'marked';
}

/** True for a symbol that is as those of arrays but for its digits, transposed or after the step as well. */
function isStranger(node: TeXNode, { arrays, symbols }: Vocabulary): boolean {
  const [plain] = inPlainType([node]);
  if (plain?.kind !== 'scripts' || plain.above === null) return false;
  const { rest } = superscriptOf(plain.above);
  return [plain.above, rest, nextOf(rest)].some((above) => {
    const key = above === null ? null : symbolKey([{ ...plain, above }]);
    if (key === null || !/\d/.test(key) || symbols.has(key) || arrays.has(key)) return false;
    const family = familyOf(key);
    return [...arrays.keys()].some((other) => familyOf(other) === family);
  });
}

function matchOf(node: TeXNode, vocabulary: Vocabulary): Match | null {
  const [plain] = inPlainType([node]);
  if (plain === undefined) return null;
  const isTyped = isArrayType(node) || (node.kind === 'scripts' && node.base.some(isArrayType));
  const whole = byKey([plain], vocabulary, isTyped);
  if (whole !== null) return { ...whole, time: 'now', transposed: false, raised: null };
  if (plain.kind !== 'scripts' || plain.above === null) return null;
  const { transposed, rest } = superscriptOf(plain.above);
  const layered = rest === null ? null : byKey([{ ...plain, above: rest }], vocabulary, isTyped);
  if (layered !== null) return { ...layered, time: 'now', transposed, raised: null };
  const next = nextOf(rest);
  if (next !== null) {
    const base = next.body.length === 0 ? plain.base : [{ ...plain, above: next }];
    const found = byKey(base, vocabulary, isTyped);
    return found === null ? null : { ...found, time: 'next', transposed, raised: null };
  }
  if (plain.below !== null) return null;
  const base = byKey(plain.base, vocabulary, isTyped);
  // A layer in parentheses is no power: `x^{(3)}` is no array of this example.
  const isLayer = rest?.body[0]?.kind === 'glyph' && rest.body[0].text === '(';
  return base === null || isLayer ? null : { ...base, time: 'now', transposed, raised: rest };
}

/** A superscript without the plus at its end; `null` without one. */
function nextOf(above: Argument | null): Argument | null {
  const body = above?.body.filter((node) => node.kind !== 'space') ?? [];
  const last = body.at(-1);
  if (above === null || last?.kind !== 'glyph' || last.text !== '+') return null;
  return { ...above, body: body.slice(0, -1) };
}

function byKey(
  nodes: readonly TeXNode[],
  { arrays, symbols }: Vocabulary,
  isTyped: boolean,
): Pick<Match, 'array' | 'isCertain'> | null {
  const key = symbolKey(nodes);
  const array = key === null ? undefined : arrays.get(key);
  if (key === null || array === undefined) return null;
  const isScalar = symbols.has(key);
  return { array, isCertain: isTyped || (!isScalar && key.includes('^')) };
}

/** `\Delta W^{(1)}`, the change in the step. */
function changeAt(nodes: readonly TeXNode[], index: number, vocabulary: Vocabulary): ArraySymbol | null {
  const delta = nodes[index];
  if (delta?.kind !== 'glyph' || delta.text !== '\\Delta') return null;
  const [next, length] = nextNode(nodes, index + 1);
  const match = next === undefined ? null : matchOf(next, vocabulary);
  if (next === undefined || match?.time !== 'now') return null;
  const span = spanOf([delta, next]);
  return {
    ...match,
    kind: 'known',
    terms: termsOf(match.array, 'step.', span, vocabulary),
    turns: false,
    text: `Δ${match.array.symbolText}`,
    span,
    length: length + 1,
    isCertain: true,
  };
}

/** `\nabla_{W^{(2)}} L`, the gradient of the loss, in the shape of what it is taken by. */
function gradientAt(nodes: readonly TeXNode[], index: number, vocabulary: Vocabulary): ArraySymbol | null {
  const nabla = nodes[index];
  const [base] = nabla?.kind === 'scripts' ? nabla.base : [];
  if (nabla?.kind !== 'scripts' || base?.kind !== 'glyph' || base.text !== '\\nabla') return null;
  if (nabla.below === null || nabla.above !== null) return null;
  const [loss, length] = nextNode(nodes, index + 1);
  const of = loss === undefined ? null : quantityOf([loss], vocabulary);
  const by = operandOf(nabla.below.body, vocabulary);
  if (loss === undefined || of === null || by === null) return null;
  const span = spanOf([nabla, loss]);
  const terms = derivatives(of, by.ids, span, vocabulary);
  if (terms === null) return null;
  const text = `∇${by.text} ${vocabulary.quantities.get(of)?.symbolText ?? of}`;
  return { ...plainSymbol(terms, text, span), length: length + 1 };
}

/** `\frac{\partial L}{\partial W^{(2)}}`; of a vector by a vector, a row for each entry of the one above. */
function derivativeOf(node: TeXNode, vocabulary: Vocabulary): ArraySymbol | null {
  if (node.kind !== 'fraction') return null;
  const [over, under] = [differentialOf(node.over), differentialOf(node.under)];
  const of = over === null ? null : operandOf(over, vocabulary);
  const by = under === null ? null : operandOf(under, vocabulary);
  if (of === null || by === null || (!of.isArray && !by.isArray)) return null;
  const text = `∂${of.text}/∂${by.text}`;
  const [first] = of.ids.flat();
  if (of.ids.length === 1 && of.ids[0]?.length === 1) {
    const terms = derivatives(first ?? null, by.ids, node.span, vocabulary);
    // By one number, the shape of a row or of a column is a custom.
    return terms === null ? null : { ...plainSymbol(terms, text, node.span), turns: of.isArray };
  }
  const isColumn = [of, by].every(({ ids }) => ids.every((row) => row.length === 1));
  if (!isColumn) return null;
  const rows = of.ids.map(([id]) => derivatives(id ?? null, [by.ids.flat()], node.span, vocabulary)?.[0]);
  const terms = rows.filter((row) => row !== undefined);
  return terms.length < rows.length ? null : plainSymbol(terms, text, node.span);
}

function plainSymbol(terms: ArraySymbol['terms'], text: string, span: Span): ArraySymbol {
  return {
    kind: 'known',
    terms,
    turns: false,
    text,
    span,
    length: 1,
    transposed: false,
    raised: null,
    isCertain: true,
  };
}

interface Operand {
  readonly ids: NamedArray['ids'];
  readonly text: string;
  readonly isArray: boolean;
}

/** What a derivative is of or by: an array, or a number of the example as an array of one entry. */
function operandOf(nodes: readonly TeXNode[], vocabulary: Vocabulary): Operand | null {
  const printed = nodes.filter((node) => node.kind !== 'space');
  const [only] = printed;
  const match = only === undefined || printed.length !== 1 ? null : matchOf(only, vocabulary);
  if (match !== null) {
    if (match.transposed || match.raised !== null || match.time === 'next') return null;
    return { ids: match.array.ids, text: match.array.symbolText, isArray: true };
  }
  const id = quantityOf(inPlainType(printed), vocabulary);
  const quantity = id === null ? undefined : vocabulary.quantities.get(id);
  return quantity === undefined ? null : { ids: [[quantity.id]], text: quantity.symbolText, isArray: false };
}

function quantityOf(nodes: readonly TeXNode[], vocabulary: Vocabulary): string | null {
  const match = symbolAt(nodes, 0, vocabulary);
  return match?.kind === 'known' && match.length === nodes.length && match.raised === null
    ? match.symbol.id
    : null;
}

/** ∂of/∂by for each place of an array; 0 where there is no connection. */
function derivatives(
  of: string | null,
  ids: NamedArray['ids'],
  span: Span,
  vocabulary: Vocabulary,
): readonly (readonly Term[])[] | null {
  if (of === null) return null;
  const rows = ids.map((row) =>
    row.map((by): Term | null => {
      if (by === null) return { kind: 'constant', value: 0 };
      const derivative = partialDerivative(vocabulary, of, by);
      return derivative === null ? null : { kind: 'symbol', symbol: { ...derivative, span } };
    }),
  );
  const known = rows.map((row) => row.filter((term) => term !== null));
  return known.some((row, i) => row.length < (rows[i]?.length ?? 0)) ? null : known;
}

function termsOf(
  { ids }: NamedArray,
  prefix: 'next.' | 'step.' | '',
  span: Span,
  { quantities }: Vocabulary,
): readonly (readonly Term[])[] {
  return ids.map((row) =>
    row.map((id): Term => {
      // What the step leaves alone, an input, has no next value of its own.
      const quantity = id === null ? undefined : (quantities.get(`${prefix}${id}`) ?? quantities.get(id));
      if (quantity === undefined) return { kind: 'constant', value: 0 };
      return { kind: 'symbol', symbol: { id: quantity.id, value: quantity.value, span } };
    }),
  );
}

function nextNode(nodes: readonly TeXNode[], from: number): readonly [TeXNode | undefined, number] {
  const at = nodes.findIndex((node, i) => i >= from && node.kind !== 'space');
  return at < 0 ? [undefined, 0] : [nodes[at], at - from + 1];
}
