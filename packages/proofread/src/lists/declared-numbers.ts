import type { Place } from '../lines-of.ts';
import { ListError, readRows } from './yaml-list.ts';

/** Words with a number in them that nothing can prove, such as a year. */
export interface DeclaredNumber {
  /** As lessons have it: `the paper of 1986`. */
  readonly text: string;
  readonly reason: string;
  /** Where it stands in the list. */
  readonly place: Place;
}

/** Where the list is, below the folder of the project. */
export const declaredNumbersFile = 'docs-content/declared-numbers.yaml';

/**
 * Reads the list of declared numbers.
 *
 * @throws ListError for the first row that is not right
 */
export function readDeclaredNumbers(text: string): readonly DeclaredNumber[] {
  const seen = new Set<string>();
  return readRows(text, declaredNumbersFile, ['text', 'reason'], []).map(({ fields, place }) => {
    const declared = { text: fields.get('text') ?? '', reason: fields.get('reason') ?? '', place };
    const refuse = (message: string) => new ListError(`${declaredNumbersFile}:${place.line}: ${message}`);
    if (!/\p{N}/u.test(declared.text)) throw refuse(`"${declared.text}" has no number in it`);
    if (!/\p{L}/u.test(declared.text))
      throw refuse(`"${declared.text}" would declare that number anywhere: add the words around it`);
    if (seen.has(declared.text)) throw refuse(`"${declared.text}" stands in the list twice`);
    seen.add(declared.text);
    return declared;
  });
}
