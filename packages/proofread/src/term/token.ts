import type { Numeral } from '../numeral.ts';
import { isClosing, isOpening } from '../tex/delimiters.ts';
import type { Argument, Span, TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { functionNamed } from './function-heads.ts';
import { numeralAt } from './numeral-at.ts';
import { symbolAt } from './symbol-at.ts';
import type { CalledName, KnownSymbol } from './term.ts';
import { UnreadableError } from './unreadable-error.ts';

/** What arithmetic is made of, in reading order. A superscript comes behind what it raises. */
export type Token = { readonly span: Span } & (
  | { readonly kind: 'numeral'; readonly numeral: Numeral }
  | { readonly kind: 'symbol'; readonly symbol: KnownSymbol }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'operator'; readonly name: '+' | '-' | '*' | '/' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'function'; readonly name: CalledName }
  | { readonly kind: 'exponential'; readonly exponent: Argument }
  | { readonly kind: 'raised'; readonly exponent: Argument }
  /** Braces, or a pair of delimiters that grow with what they hold. */
  | { readonly kind: 'nested'; readonly body: readonly TeXNode[]; readonly delimited: boolean }
  | { readonly kind: 'fraction'; readonly over: Argument; readonly under: Argument }
  | { readonly kind: 'root'; readonly body: Argument }
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

function simpleTokens(node: TeXNode | undefined, vocabulary: Vocabulary): readonly Token[] {
  if (node === undefined) return [];
  const { span } = node;
  const head = functionNamed(node);
  if (head !== null) return [{ kind: 'function', name: head, span }];
  switch (node.kind) {
    case 'space':
      return [];
    case 'glyph':
      return [glyphToken(node)];
    case 'group':
      return node.body.length === 1 ? tokensOf(node.body, vocabulary) : nestedOf(node.body, false, span);
    case 'fenced':
      if (!isOpening(node.left) || !isClosing(node.right)) throw stranger(span);
      return nestedOf(node.body, true, span);
    case 'scripts':
      return scriptTokens(node, vocabulary);
    case 'fraction':
      return [{ ...node }];
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
  const value = constants.get(text);
  if (value !== undefined) return { kind: 'constant', value, span };
  throw stranger(span);
}

function scriptTokens(node: Extract<TeXNode, { kind: 'scripts' }>, vocabulary: Vocabulary): readonly Token[] {
  const { base, below, above, span } = node;
  const [only] = base;
  if (below !== null || above === null) throw stranger(span);
  if (only?.kind === 'glyph' && only.text === 'e' && base.length === 1) {
    return [{ kind: 'exponential', exponent: above, span }];
  }
  if (only !== undefined && functionNamed(only) !== null) throw stranger(span);
  return [...tokensOf(base, vocabulary), raisedBy(above)];
}

function raisedBy(exponent: Argument): Token {
  return { kind: 'raised', exponent, span: exponent.span };
}

function stranger(span: Span): UnreadableError {
  return new UnreadableError('this has no value here', span);
}
