import type { Numeral } from '../numeral.ts';
import { isClosing, isOpening } from '../tex/delimiters.ts';
import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Differential, differentialIn } from './differential.ts';
import type { FarName } from './far.ts';
import { type FunctionHead, functionHead, primesIn } from './function-heads.ts';
import { letterSymbol, type Meaning, type Name, nameIn } from './letters.ts';
import { numeralAt } from './numeral-at.ts';
import { symbolAt } from './symbol-at.ts';
import type { KnownSymbol } from './term.ts';
import { UnreadableError } from './unreadable-error.ts';

/** What arithmetic is made of, in reading order. A superscript comes behind what it raises. */
export type Token = { readonly span: Span } & (
  | { readonly kind: 'numeral'; readonly numeral: Numeral }
  | { readonly kind: 'symbol'; readonly symbol: KnownSymbol }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'operator'; readonly name: '+' | '-' | '*' | '/' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'function'; readonly head: FunctionHead }
  /** A function that the lesson defined, so many times differentiated. */
  | { readonly kind: 'defined'; readonly meaning: Meaning; readonly primes: number }
  | { readonly kind: 'extreme'; readonly name: 'max' | 'min' }
  | { readonly kind: 'far'; readonly name: FarName; readonly below: readonly TeXNode[] }
  | ({ readonly kind: 'differential' } & Differential)
  | { readonly kind: 'branches'; readonly rows: readonly (readonly (readonly TeXNode[])[])[] }
  | { readonly kind: 'exponential'; readonly exponent: Argument }
  | { readonly kind: 'raised'; readonly exponent: Argument }
  /** Primes behind braces or a parenthesis: `(uv)'`. */
  | { readonly kind: 'primed'; readonly primes: number }
  /** A bar with the place at which what stands before it is taken: `\Big|_{x = 2}`. */
  | { readonly kind: 'taken-at'; readonly place: Argument }
  | { readonly kind: 'absolute'; readonly body: readonly TeXNode[] }
  /** Braces, or a pair of delimiters that grow with what they hold. */
  | { readonly kind: 'nested'; readonly body: readonly TeXNode[]; readonly delimited: boolean }
  | { readonly kind: 'fraction'; readonly over: Argument; readonly under: Argument }
  | { readonly kind: 'root'; readonly body: Argument; readonly degree: Argument | null }
);

const operators: ReadonlyMap<string, '+' | '-' | '*' | '/'> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['\\cdot', '*'],
  ['\\times', '*'],
  ['*', '*'],
  ['\\ast', '*'],
  ['/', '/'],
  ['\\div', '/'],
]);

const constants: ReadonlyMap<string, number> = new Map([
  ['e', Math.E],
  ['\\pi', Math.PI],
]);

/**
 * Cuts one side of a relation into tokens.
 *
 * @throws UnreadableError at the first thing that has no value
 */
export function tokensOf(nodes: readonly TeXNode[], vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < nodes.length; ) {
    const letters = letterTokens(nodes, i, vocabulary);
    if (letters !== null) {
      tokens.push(...letters.tokens);
      i += letters.length;
      continue;
    }
    const node = nodes[i];
    // \arg\min_w is set in two operators.
    if (node?.kind === 'operator' && node.name === '\\arg') {
      const next = nextSeen(nodes, i);
      const [token] = next === null ? [] : simpleTokens(next.node, vocabulary);
      if (next === null || token?.kind !== 'far') throw stranger(node.span);
      tokens.push({ ...token, name: token.name === 'max' ? 'argmax' : 'argmin' });
      i = next.index + 1;
      continue;
    }
    const numeral = numeralAt(nodes, i);
    const symbol = numeral === null ? symbolAt(nodes, i, vocabulary) : null;
    const match = numeral ?? symbol;
    if (symbol?.kind === 'unknown')
      throw new UnreadableError('this names nothing in the example', symbol.span);
    if (numeral !== null)
      tokens.push({ kind: 'numeral', numeral: numeral.numeral, span: numeral.numeral.span });
    else if (symbol?.kind === 'known')
      tokens.push({ kind: 'symbol', symbol: symbol.symbol, span: symbol.symbol.span });
    if (match === null) tokens.push(...simpleTokens(nodes[i], vocabulary));
    else if ('raised' in match && match.raised !== null) tokens.push(raisedBy(match.raised));
    i += match?.length ?? 1;
  }
  return tokens;
}

/** Names that the lesson defined come before everything else, other letters behind the symbols of the example. */
function letterTokens(
  nodes: readonly TeXNode[],
  index: number,
  vocabulary: Vocabulary,
): { readonly tokens: readonly Token[]; readonly length: number } | null {
  const { letters } = vocabulary;
  const node = nodes[index];
  if (letters === null || node === undefined) return null;
  const change = node.kind === 'glyph' && node.text === '\\Delta' ? nextSeen(nodes, index) : null;
  const [of, span] = change === null ? [node, node.span] : [change.node, spanOf([node, change.node])];
  const name = nameIn(of);
  if (name === null || functionHead(of) !== null) return null;
  const key = change === null ? name.key : `\\Delta${name.key}`;
  const meaning = letters.meaningOf(key);
  // E(3) is what was defined as E(W), and E alone a symbol of the example.
  const isOwn =
    meaning === null || (meaning.kind === 'function' && !isCalled(nodes, index) && name.primes === 0);
  if (isOwn && symbolAt(nodes, index, vocabulary) !== null) return null;
  if (isOwn && name.primes > 0 && vocabulary.symbols.has(name.key)) return null;
  const length = change === null ? 1 : change.index - index + 1;
  const isValue = meaning?.kind !== 'function' && name.primes === 0;
  const first: Token = isValue
    ? {
        kind: 'symbol',
        symbol: letterSymbol(
          key,
          spanWithout(of, name, span),
          meaning?.kind === 'value' ? meaning.value : undefined,
        ),
        span,
      }
    : { kind: 'defined', meaning: meaningFor(meaning, key, span), primes: name.primes, span };
  return { tokens: name.raised === null ? [first] : [first, raisedBy(name.raised)], length };
}

function isCalled(nodes: readonly TeXNode[], index: number): boolean {
  const next = nodes[index + 1];
  return next?.kind === 'fenced' || (next?.kind === 'glyph' && isOpening(next.text));
}

/** A name that is said to be no function may still be primed: `y'`, where y was defined as an expression. */
function meaningFor(meaning: Meaning | null, key: string, span: Span): Meaning {
  if (meaning === null) throw new UnreadableError(`nothing says what ${key} is a function of`, span);
  return meaning;
}

function spanWithout(node: TeXNode, { raised }: Name, span: Span): Span {
  return raised === null || node.kind !== 'scripts'
    ? span
    : { start: span.start, end: spanOf(node.base).end };
}

function nextSeen(nodes: readonly TeXNode[], index: number): { node: TeXNode; index: number } | null {
  const next = nodes.findIndex((node, i) => i > index && node.kind !== 'space');
  const node = nodes[next];
  return node === undefined ? null : { node, index: next };
}

function simpleTokens(node: TeXNode | undefined, vocabulary: Vocabulary): readonly Token[] {
  if (node === undefined) return [];
  const { span } = node;
  const head = functionHead(node);
  if (head !== null) return [{ kind: 'function', head, span }];
  switch (node.kind) {
    case 'space':
      return [];
    case 'glyph':
      return [glyphToken(node)];
    case 'group':
      return node.body.length === 1 ? tokensOf(node.body, vocabulary) : nestedOf(node.body, false, span);
    case 'fenced':
      if (node.left === '|' && node.right === '|') return [{ kind: 'absolute', body: node.body, span }];
      if (!isOpening(node.left) || !isClosing(node.right)) throw stranger(span);
      return nestedOf(node.body, true, span);
    case 'scripts':
      return scriptTokens(node, vocabulary);
    case 'fraction': {
      const differential = differentialIn(node);
      return [differential === null ? { ...node } : { kind: 'differential', ...differential, span }];
    }
    case 'root':
      return [{ ...node }];
    case 'brace':
      return tokensOf(node.body, vocabulary);
    case 'marked':
      // Bold digits are still digits.
      if (node.body.body.every((part) => part.kind === 'glyph' && /^[\d.]$/.test(part.text)))
        return tokensOf(node.body.body, vocabulary);
      throw stranger(span);
    case 'operator':
      if (node.name === '\\max' || node.name === 'max') return [{ kind: 'extreme', name: 'max', span }];
      if (node.name === '\\min' || node.name === 'min') return [{ kind: 'extreme', name: 'min', span }];
      throw stranger(span);
    case 'array':
      if (node.isCases && node.left !== '.') return [{ kind: 'branches', rows: node.rows, span }];
      throw stranger(span);
    case 'words':
    case 'rows':
    case 'line-break':
    case 'opaque':
      throw stranger(span);
  }
}

function nestedOf(body: readonly TeXNode[], delimited: boolean, span: Span): readonly Token[] {
  return body.length === 0 && !delimited ? [] : [{ kind: 'nested', body, delimited, span }];
}

function glyphToken(node: Extract<TeXNode, { kind: 'glyph' }>): Token {
  const { text, span } = node;
  const name = operators.get(text);
  if (name !== undefined) return { kind: 'operator', name, span };
  if (isOpening(text)) return { kind: 'open', span };
  if (isClosing(text)) return { kind: 'close', span };
  if (text === ',') return { kind: 'comma', span };
  const value = constants.get(text);
  if (value !== undefined) return { kind: 'constant', value, span };
  throw stranger(span);
}

/** e, upright or not. */
function isEuler(node: TeXNode | undefined): boolean {
  if (node?.kind === 'marked' && node.mark === '\\mathrm' && node.body.body.length === 1)
    return isEuler(node.body.body[0]);
  return node?.kind === 'glyph' && node.text === 'e';
}

function scriptTokens(node: Extract<TeXNode, { kind: 'scripts' }>, vocabulary: Vocabulary): readonly Token[] {
  const { base, below, above, span } = node;
  const [only] = base;
  const isAlone = base.length === 1;
  const far = only?.kind === 'operator' && above === null && below !== null ? farName(only.name) : null;
  if (far !== null && below !== null) return [{ kind: 'far', name: far, below: below.body, span }];
  if (isAlone && above === null && below !== null && isBar(only))
    return [
      ...(only?.kind === 'fenced' ? nestedOf(only.body, true, only.span) : []),
      { kind: 'taken-at', place: below, span },
    ];
  if (below !== null || above === null) throw stranger(span);
  if (isAlone && isEuler(only)) {
    return [{ kind: 'exponential', exponent: above, span }];
  }
  if (only !== undefined && functionHead(only) !== null) throw stranger(span);
  const primes = primesIn(above);
  const raised: Token = primes === null ? raisedBy(above) : { kind: 'primed', primes, span: above.span };
  return [...tokensOf(base, vocabulary), raised];
}

function farName(name: string): FarName | null {
  const plain = name.replace('\\', '');
  return plain === 'lim' || plain === 'max' || plain === 'min' || plain === 'argmax' || plain === 'argmin'
    ? plain
    : null;
}

/** The right end of `\left. … \right|`, or a bar of its own. */
function isBar(node: TeXNode | undefined): boolean {
  if (node?.kind === 'fenced') return node.left === '.' && node.right === '|';
  return node?.kind === 'glyph' && ['|', '\\vert', '\\rvert'].includes(node.text);
}

function raisedBy(exponent: Argument): Token {
  return { kind: 'raised', exponent, span: exponent.span };
}

function stranger(span: Span): UnreadableError {
  return new UnreadableError('this has no value here', span);
}

/** What no factor begins with. */
const continuations: ReadonlySet<Token['kind']> = new Set([
  'operator',
  'close',
  'comma',
  'raised',
  'primed',
  'taken-at',
]);

/** True for what may stand behind a factor without a sign between. */
export function beginsFactor({ kind }: Token): boolean {
  return !continuations.has(kind);
}
