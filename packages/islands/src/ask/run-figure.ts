import { figureNamed } from '@nudge/core/run/run';
import type { BookFacts } from './answers.ts';

/** Which run a measured number comes from, and what it is there, in words. */
export interface RunFigure {
  readonly title: string;
  readonly start: string;
  readonly words: string;
}

/**
 * What there is to say about a figure of a recorded run.
 *
 * @param entry `ten-thousand-steps.run.E@100`
 * @returns `undefined` for anything else, such as the row of a list
 */
export function runFigure(entry: string, runs: BookFacts['runs']): RunFigure | undefined {
  const [id = '', name] = entry.split(/\.(?=run\.)/);
  const fact = runs[id];
  if (fact === undefined || name === undefined) return undefined;
  const { title, seed } = fact;
  const start = seed === null ? 'the weights as they are given' : `weights drawn with seed ${seed}`;
  return { title, start, words: wordsOf(name) };
}

function wordsOf(name: string): string {
  const figure = figureNamed(name);
  if (figure === null) return 'after how many updates every output was on the right side of one half';
  const { quantity, pattern, update } = figure;
  const when = update === 0 ? 'before the first update' : `after ${update} update${update === 1 ? '' : 's'}`;
  if (quantity === 'E') return `the error ${when}`;
  const what = { W: 'a weight', b: 'a bias', y: 'an output' }[quantity.charAt(0)] ?? 'a number';
  return quantity.startsWith('y') && name.includes('.p')
    ? `${what} for pattern ${pattern}, ${when}`
    : `${what}, ${when}`;
}
