import { symbolsOf } from '../term/symbols-of.ts';
import { readTeX, TeXError } from '../tex/tex-reader.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Id of the quantity that a formula is the symbol of; `null` where there is more to it, a sign or a second symbol. */
export function loneSymbol(tex: string, vocabulary: Vocabulary): string | null {
  try {
    const [match, other] = symbolsOf(readTeX(tex), vocabulary);
    if (match?.kind !== 'known' || other !== undefined) return null;
    const { start, end } = match.whole;
    const isAll = /^[\s{}]*$/.test(tex.slice(0, start)) && /^[\s{}]*$/.test(tex.slice(end));
    return isAll ? match.symbol.id : null;
  } catch (error) {
    if (!(error instanceof TeXError)) throw error;
    return null;
  }
}
