import type { Expression } from './expression.ts';
import { ExpressionError } from './expression-error.ts';
import { parseExpression } from './expression-parser.ts';

/** What people type, or paste from a page, for what an expression in a file is written with. */
const written = new Map([
  ['×', '*'],
  ['·', '*'],
  ['⋅', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['²', '^2'],
  ['³', '^3'],
  ['½', '1/2'],
  ['σ', 'sigmoid'],
]);

/**
 * Reads an expression as a reader types it: as `parseExpression` does, and with the signs that books print, × · ÷ − ² ³ ½ σ.
 *
 * @throws ExpressionError that names the character that was typed
 */
export function parseTyped(typed: string): Expression {
  const characters = [...typed];
  const pieces = characters.map((character) => written.get(character) ?? character);
  try {
    return parseExpression(pieces.join(''));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new ExpressionError(typedPosition(pieces, error.position), error.expected, error.found);
  }
}

/** The character that was typed, from 1, for one of the pieces put together. */
function typedPosition(pieces: readonly string[], position: number): number {
  let end = 0;
  const piece = pieces.findIndex(({ length }) => {
    end += length;
    return end >= position;
  });
  return piece === -1 ? pieces.length + 1 : piece + 1;
}
