import type { Expression } from './expression.ts';
import { layOut, placed, type Token } from './expression-layout.ts';

/**
 * A text as pieces, where a line may break: before each but the first, and in a piece that is too long by itself before each of its
 * parts. In a formula these are the terms and their factors.
 */
export type Pieces = readonly (readonly string[])[];

const operators = new Map([
  ['+', { text: ' + ', endsTerm: true }],
  ['−', { text: ' − ', endsTerm: true }],
  ['·', { text: ' · ', endsTerm: false }],
  ['×', { text: ' × ', endsTerm: false }],
  ['/', { text: '/', endsTerm: false }],
]);

/** The formula with symbols: `W₁₃ · x₁ + W₂₃ · x₂`. `symbol` gives a quantity's plain-text symbol. */
export function symbolPieces(expression: Expression, symbol: (id: string) => string): Pieces {
  return pieces(
    layOut(expression).map((token) => (token.kind === 'operand' ? symbol(token.id) : token.symbols.text)),
  );
}

/** The formula with numbers: `0.1 × 0.35 + 0.8 × 0.9`. `number` gives a quantity's number as printed. */
export function numberPieces(expression: Expression, number: (id: string) => string): Pieces {
  return pieces(layOut(expression).map((token) => numberText(token, number)));
}

function numberText(token: Token, number: (id: string) => string): string {
  return token.kind === 'operand' ? placed(token, number(token.id)) : token.numbers.text;
}

function pieces(texts: readonly string[]): Pieces {
  const terms: string[][] = [];
  let term: string[] = [];
  let factor = '';
  let previous = '(';
  for (const text of texts) {
    // A sign at the beginning, or after an opening parenthesis or another sign, belongs to what follows.
    const operator = previous.endsWith('(') || operators.has(previous) ? undefined : operators.get(text);
    if (operator === undefined) {
      factor += text;
    } else {
      term.push(factor);
      factor = operator.text;
      if (operator.endsTerm) {
        terms.push(term);
        term = [];
      }
    }
    previous = text;
  }
  return [...terms, [...term, factor]];
}
