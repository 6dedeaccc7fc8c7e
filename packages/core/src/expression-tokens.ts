import type { FunctionName } from './expression.ts';
import { ExpressionError } from './expression-error.ts';

/** A piece of an expression as written. */
export type WrittenToken = {
  /** Its first character, from 1. */
  readonly position: number;
  readonly text: string;
  /** Whether it touches the piece before it. */
  readonly touches: boolean;
} & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name' }
  | { readonly kind: 'function'; readonly called: FunctionName }
  | { readonly kind: 'symbol' }
  | { readonly kind: 'end' }
);

const callable: readonly FunctionName[] = ['sin', 'cos', 'exp', 'ln', 'sigmoid', 'tanh', 'relu'];
const piece = /(\s*)(?:(\d+(?:\.\d+)?)|([A-Za-z]+\d*)|([-+*/^()]))/y;

/** What an expression is written with, for an error. */
export const operandForm = `a number, a name of one letter, ( or one of the functions ${callable.join(', ')}`;

/**
 * The pieces of an expression as written, the end included.
 *
 * @throws ExpressionError at a character that belongs to none, a name that is none, and a number too large for a double
 */
export function writtenTokens(text: string): readonly [WrittenToken, ...WrittenToken[]] {
  const tokens: WrittenToken[] = [];
  const length = text.trimEnd().length;
  let offset = 0;
  while (offset < length) {
    piece.lastIndex = offset;
    const match = piece.exec(text);
    if (match === null) throw strayCharacter(text, offset);
    const [whole = '', space = '', number, word, symbol = ''] = match;
    const place = { position: positionOf(text, offset + space.length), touches: space === '' };
    if (number !== undefined) tokens.push({ ...place, ...numberToken(number, place.position) });
    else if (word !== undefined) tokens.push({ ...place, ...wordToken(word, place.position) });
    else tokens.push({ ...place, kind: 'symbol', text: symbol });
    offset += whole.length;
  }
  const end: WrittenToken = { kind: 'end', text: '', position: positionOf(text, length), touches: false };
  const [first = end, ...rest] = tokens;
  return first === end ? [end] : [first, ...rest, end];
}

function numberToken(text: string, position: number) {
  const value = Number(text);
  if (!Number.isFinite(value))
    throw new ExpressionError(position, 'a finite number', 'one too large for a double');
  return { kind: 'number', text, value } as const;
}

function wordToken(text: string, position: number) {
  const called = callable.find((name) => name === text);
  if (called !== undefined) return { kind: 'function', text, called } as const;
  if (isName(text)) return { kind: 'name', text } as const;
  const hint = /^[A-Za-z]{2}$/.test(text) ? ` (a product is written ${[...text].join(' ')})` : '';
  throw new ExpressionError(position, operandForm, JSON.stringify(text) + hint);
}

/** Whether a quantity may be called so: one letter, with digits after it where needed. */
export function isName(text: string): boolean {
  return /^[A-Za-z]\d*$/.test(text);
}

function strayCharacter(text: string, offset: number): ExpressionError {
  const at = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
  const found = JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return new ExpressionError(positionOf(text, at), 'a number, a name or one of + - * / ^ ( )', found);
}

function positionOf(text: string, offset: number): number {
  return [...text.slice(0, offset)].length + 1;
}
