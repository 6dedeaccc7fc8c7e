import type { Statement } from '../chain/statement.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import type { Span } from '../tex/tex-node.ts';
import type { ArraySymbol } from './array-symbol.ts';
import { arraySymbolsIn } from './array-symbols.ts';
import { type ArraySource, checkEntries } from './check-entries.ts';
import { ShapeError } from './shape-error.ts';

/**
 * The array that makes a statement right where it is read transposed, as a question: "did you mean (W⁽²⁾)ᵀ?"
 *
 * @param near where the statement goes wrong: an array there is tried first
 * @returns `null` where no single one does
 */
export function turnedRight(statement: Statement, source: ArraySource, near: Span): string | null {
  const symbols = statement.sides
    .flatMap((side) => arraySymbolsIn(side, source.vocabulary))
    .filter((symbol) => symbol.kind === 'known')
    .filter(({ text }) => !/[∂∇]/.test(text));
  const isNear = ({ span }: ArraySymbol) => span.start >= near.start && span.end <= near.end;
  const ordered = [...symbols.filter(isNear), ...symbols.filter((symbol) => !isNear(symbol))];
  const found = ordered.find(({ span }) => isRight(statement, { ...source, turned: span.start }));
  if (found === undefined) return null;
  if (found.transposed || TRANSPOSED.test(source.tex.slice(found.span.end)))
    return `did you mean ${found.text}, not transposed?`;
  return `did you mean ${found.text.length > 1 ? `(${found.text})` : found.text}ᵀ?`;
}

/** What closes around a symbol and is transposed. */
const TRANSPOSED =
  /^[\s})]*(?:\\(?:right|bigr?|Bigr?)\s*[)\]])?[\s})]*\^\s*\{?\s*(?:\\top|\\intercal|T|\\math[a-z]+)/;

function isRight(statement: Statement, source: ArraySource): boolean {
  try {
    return checkEntries(statement, source).findings.length === 0;
  } catch (error) {
    if (error instanceof ShapeError || error instanceof UnreadableError) return false;
    throw error;
  }
}
