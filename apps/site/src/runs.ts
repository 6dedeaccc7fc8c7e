import type { Run } from '@nudge/core/run/run';
import { runPath, type Shelf } from '@nudge/core/run/run-fields';
import { lastUpdateOf } from '@nudge/core/run/run-history';
import { readRun } from '@nudge/core/run/run-reader';
import type { GivenRun } from '@nudge/islands/training/training-state.svelte.ts';
import { exampleNames, loadExample } from './book.ts';

const files = import.meta.glob<string>('../../../docs-content/runs/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const texts = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), text]),
);

const shelf: Shelf = {
  example: (id) => (exampleNames.includes(id) ? loadExample(id) : undefined),
  runText: (id) => texts.get(id),
};

/**
 * A recorded run of the book, for a component that shows it.
 *
 * @param name of its file in docs-content/runs, without `.json`; `undefined` where neither the component nor its lesson names one
 * @throws {Error} where there is no such run, with the names there are; ExampleError where its file is wrong
 */
export function loadRun(name: string | undefined, component: string): Run {
  const names = [...texts.keys()].join(', ');
  if (name === undefined) {
    throw new Error(
      `<${component}> needs a run: add \`run: NAME\` to the front matter, or give it one. There are ${names}.`,
    );
  }
  const text = texts.get(name);
  if (text === undefined) throw new Error(`<${component}>: there is no run "${name}". There are ${names}.`);
  return readRun(text, runPath(name), shelf);
}

/** Updates from one picture to the next with which all that is recorded of a run passes in about five seconds, sixty pictures each. */
export function watchablePace(run: Run): number {
  return Math.max(1, Math.ceil(lastUpdateOf(run) / 300));
}

/** What an island that trains is given of a run. */
export function givenRun({ id, title, task, whole, heldOut, start }: Run): GivenRun {
  return { id, title, task, whole, heldOut, start };
}
