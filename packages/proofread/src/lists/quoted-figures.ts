import type { Place } from '../lines-of.ts';
import { ListError, readRows } from './yaml-list.ts';

/** A number that somebody else has printed, right or wrong. */
export interface QuotedFigure {
  /** What lessons call it: `:v[−0.00266]{quoted=huddar-delta3}`. */
  readonly id: string;
  /** As the source prints it. */
  readonly printed: string;
  /** Where it is printed. */
  readonly source: string;
  /** What it is meant to be the value of, in an example of the book. */
  readonly truth: { readonly example: string; readonly of: string } | null;
  readonly verdict: 'right' | 'wrong';
  readonly note: string;
  /** Where it stands in the list. */
  readonly place: Place;
}

/** Where the list is, below the folder of the project. */
export const quotedFiguresFile = 'docs-content/quoted-figures.yaml';

/**
 * Reads the list of quoted figures. Whether a verdict is true is checked where a lesson quotes the figure.
 *
 * @throws ListError for the first row that is not right
 */
export function readQuotedFigures(text: string): readonly QuotedFigure[] {
  const seen = new Set<string>();
  const required = ['id', 'printed', 'source', 'verdict', 'note'];
  return readRows(text, quotedFiguresFile, required, ['example', 'of']).map(({ fields, place }) => {
    const field = (name: string) => fields.get(name) ?? '';
    const refuse = (message: string) => new ListError(`${quotedFiguresFile}:${place.line}: ${message}`);
    const [id, verdict] = [field('id'), field('verdict')];
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      throw refuse(`the id "${id}" must be lower-case words joined by hyphens`);
    if (seen.has(id)) throw refuse(`the id "${id}" stands in the list twice`);
    seen.add(id);
    if (verdict !== 'right' && verdict !== 'wrong')
      throw refuse(`the verdict "${verdict}" must be right or wrong`);
    if (fields.has('example') !== fields.has('of'))
      throw refuse('"example" and "of" say together what the figure is meant to be: write both or none');
    const truth = fields.has('of') ? { example: field('example'), of: field('of') } : null;
    return {
      id,
      printed: field('printed'),
      source: field('source'),
      truth,
      verdict,
      note: field('note'),
      place,
    };
  });
}
