import type { Book } from '../book.ts';
import type { Setting } from '../lesson/setting.ts';
import { NameError } from './name-error.ts';
import type { NamedValue } from './named-value.ts';

/**
 * The figure of a recorded run that an id names: `run.E@10000` of the lesson's own run, `ten-thousand-steps.run.E@10000` of any. `null`
 * for an id that names no figure of a run.
 *
 * @throws NameError for a run or a figure that there is not, with those that there are
 */
export function figureOfRun(
  id: string,
  { book, run: own }: Pick<Setting, 'book' | 'run'>,
): NamedValue | null {
  const match = /^(?:([a-z0-9]+(?:-[a-z0-9]+)*)\.)?(run\..+)$/.exec(id);
  if (match === null) return null;
  const name = match[1] ?? own;
  const figure = match[2] ?? '';
  if (name === null) {
    throw new NameError(`of=${id}, but the lesson names no run: add \`run: NAME\` to its front matter`);
  }
  const run = book.runs.get(name);
  if (run === undefined) throw new NameError(noSuchRun(name, book));
  const value = run.figures.get(figure);
  if (value === undefined) {
    const figures = [...run.figures.keys()].join(', ');
    throw new NameError(
      `${name} has no figure ${figure}; it has ${figures}: add "${figure}": null to docs-content/runs/${name}.json and run \`npm run -s runs -- --update\``,
    );
  }
  if (value === null) {
    throw new NameError(`${figure} of ${name} is not recorded yet: run \`npm run -s runs -- --update\``);
  }
  return { id: `${name}.${figure}`, value, text: `${figure} of ${name}`, kind: 'measured', quantity: null };
}

/** That there is no run of that name, and which there are. */
export function noSuchRun(name: string, { runs }: Book): string {
  const names = [...runs.keys()];
  const there = names.length === 0 ? 'docs-content/runs has none' : `expected one of ${names.join(', ')}`;
  return `there is no run "${name}": ${there}`;
}
