import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derive } from '@nudge/core/derivation';
import type { NetworkExample } from '@nudge/core/example';
import { readExamples } from '@nudge/core/example-reader';
import { layerSuperscripts } from '@nudge/core/notation/layer-superscripts';
import type { ListingName } from './languages.ts';
import { trainedLines } from './trained-lines.ts';

/** A line as core has it, in full precision. */
export interface ExpectedLine {
  readonly label: string;
  readonly values: readonly number[];
}

/** The prediction of the forward listing, as it is printed there. */
const PRINTED_PREDICTION = 0.702755;

/** What a listing must print. `examples` is the folder of the worked examples. */
export function expectedLines(name: ListingName, examples: string): readonly ExpectedLine[] {
  switch (name) {
    case 'forward':
      return linesOf(exampleIn(examples, 'four-equations'), [
        ['hidden sums', 'a3 a4'],
        ['hidden outputs', 'y3 y4'],
        ['output sum', 'a5'],
        ['prediction', 'y5'],
      ]);
    case 'losses': {
      const shares = exampleIn(examples, 'softmax-three');
      return [
        { label: 'half squared error', values: [0.5 * (PRINTED_PREDICTION - 1) * (PRINTED_PREDICTION - 1)] },
        ...linesOf(shares, [
          ['shares', 'y4 y5 y6'],
          ['cross-entropy', 'E'],
          ['delta', 'delta4 delta5 delta6'],
          ['shares of raised scores', 'y4 y5 y6'],
        ]),
      ];
    }
    case 'backward':
      return linesOf(exampleIn(examples, 'four-equations'), [
        ['loss', 'E'],
        ['output delta', 'delta5'],
        ['output weight gradients', 'grad.W35 grad.W45'],
        ['hidden deltas', 'delta3 delta4'],
        ['hidden weight gradients', 'grad.W13 grad.W23 grad.W14 grad.W24'],
        ['new hidden weights', 'next.W13 next.W23 next.W14 next.W24'],
        ['new hidden biases', 'next.b3 next.b4'],
        ['new output weights', 'next.W35 next.W45'],
        ['new output bias', 'next.b5'],
        ['new loss', 'next.E'],
      ]);
    case 'training':
      return trainedLines();
  }
}

function exampleIn(folder: string, name: string): NetworkExample {
  const file = join(folder, `${name}.json`);
  const [example] = readExamples(readFileSync(file, 'utf8'), file).examples;
  if (example?.kind !== 'network') throw new RangeError(`${file} is no network`);
  return example;
}

/** The quantities of an example, each line by its label and their ids. */
function linesOf(
  example: NetworkExample,
  lines: readonly (readonly [label: string, ids: string])[],
): readonly ExpectedLine[] {
  const values = new Map(derive(example, layerSuperscripts).map(({ id, value }) => [id, value]));
  return lines.map(([label, ids]) => ({
    label,
    values: ids.split(' ').map((id) => {
      const value = values.get(id);
      if (value === undefined) throw new RangeError(`${example.id} has no quantity ${id}`);
      return value;
    }),
  }));
}
