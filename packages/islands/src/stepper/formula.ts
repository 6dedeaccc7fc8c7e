import type { Expression } from '@nudge/core/expression';
import { layOut, type Token } from '@nudge/core/expression-layout';
import type { Quantity } from '@nudge/core/quantity';

/** Tokens that stay together on a line: an operator with what follows it, a parenthesis with what it holds on to. */
export type Piece = readonly Token[];

/** The pieces between one + or − and the next; a line is broken between terms where it can be. */
export type Term = readonly Piece[];

const OPERATORS: ReadonlySet<string> = new Set(['+', '−', '·', '/']);
const SUM_OPERATORS: ReadonlySet<string> = new Set(['+', '−']);

/** The expression as it is laid out on a line, divided where the line may be broken. */
export function termsOf(expression: Expression): readonly Term[] {
  const terms: Token[][][] = [[[]]];
  let before: Token | undefined;
  for (const token of layOut(expression)) {
    if (before !== undefined && isOperator(token) && !isOperator(before) && !opens(before)) {
      if (SUM_OPERATORS.has(token.symbols.text)) terms.push([[]]);
      else terms.at(-1)?.push([]);
    }
    terms.at(-1)?.at(-1)?.push(token);
    before = token;
  }
  return terms;
}

/** With more factors than these, a step is set smaller and says once what each kind of factor is. */
const CROWDED = 6;

/** True for a step so long that its columns have to be narrower. */
export function isCrowded({ expression }: Pick<Quantity, 'expression'>): boolean {
  if (expression === null) return false;
  return layOut(expression).filter(({ kind }) => kind === 'operand').length > CROWDED;
}

/** True where a symbol stands on two lines: ∂E/∂y. */
export function isFraction({ symbol }: Pick<Quantity, 'symbol'>): boolean {
  return symbol.startsWith('\\frac');
}

/** True for + − · / between two operands, or a minus in front of one. */
export function isOperator(token: Token): token is Extract<Token, { kind: 'fixed' }> {
  return token.kind === 'fixed' && OPERATORS.has(token.symbols.text);
}

/** True for what ends in an opening parenthesis: `(`, `σ(`. */
export function opens(token: Token): boolean {
  return token.kind === 'fixed' && token.symbols.text.endsWith('(');
}

/** True for what starts with a closing parenthesis: `)`, `)²`. */
export function closes(token: Token): boolean {
  return token.kind === 'fixed' && token.symbols.text.startsWith(')');
}
