import type { Located } from '../finding.ts';
import type { Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** "unit 3", and the 4 of "units 3 and 4". */
const UNIT = /\bunits?[\s~]+(?:\d+(?:,|,?[\s~]+(?:and|or|to))[\s~]+)*$/;

/**
 * What to say about a number inside `\text{…}`.
 *
 * @returns `null` for the number of a unit that there is
 */
export function aboutWords(tex: string, words: Span, span: Span, vocabulary: Vocabulary): Located | null {
  const number = tex.slice(span.start, span.end);
  if (!UNIT.test(tex.slice(words.start, span.start)) || number.includes('.')) {
    const message = `${number} stands inside \\text, where numbers are not read: put it outside`;
    return { kind: 'unreadable-formula', span, message };
  }
  const { quantities, example } = vocabulary;
  if (quantities.has(`y${number}`) || quantities.has(`x${number}`)) return null;
  return {
    kind: 'unknown-quantity',
    span,
    message: `there is no unit ${number} in ${example ?? 'this lesson'}`,
  };
}
