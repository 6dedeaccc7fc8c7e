import { arraysOf, type NamedArray } from '../arrays.ts';
import type { Example } from '../example.ts';
import { at } from '../list.ts';
import type { Notation } from '../notation/notation.ts';
import type { PlainGuide } from './function-guides.ts';
import { spoken } from './spoken.ts';

/** What there is to say about the vectors and matrices of an example; an array with several symbols comes with the customary one. */
export function arrayGuides(example: Example, notation: Notation): readonly PlainGuide[] {
  const first = new Map(
    arraysOf(example, notation)
      .toReversed()
      .map((array) => [array.id, array]),
  );
  return [...first.values()].toReversed().map((array) => ({
    id: array.id,
    sign: { tex: array.symbol, text: array.symbolText },
    name: array.name,
    spoken: spoken(array.symbolText),
    explanation: shapeOf(array),
  }));
}

function shapeOf({ id, ids }: NamedArray): string {
  if (!id.startsWith('array.weights.')) return 'It is a column with one number for each unit of the layer.';
  const isRowOfReceiver =
    new Set(at(ids, 0).map((one) => /^W(?:\d+,|\d)(\d+)$/.exec(one ?? '')?.[1])).size === 1;
  return isRowOfReceiver
    ? 'It is a table of weights: a row for each unit that receives, a column for each unit that sends.'
    : 'It is a table of weights: a row for each unit that sends, a column for each unit that receives.';
}
