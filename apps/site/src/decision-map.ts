import { at } from '@nudge/core/list';
import { forward, lossOf } from '@nudge/core/propagation';
import { loadRun, watchablePace } from './runs.ts';

/**
 * What the island DecisionMap takes to show a recorded run.
 *
 * @param name of the run; `undefined` where neither the component nor its lesson names one
 * @throws Error where there is no such run, or it has not two inputs and one output
 */
export function decisionMapOf(name: string | undefined, component: string) {
  const run = loadRun(name, component);
  const { id, title, task, start } = run;
  const { network, data } = task;
  if (at(data.inputs, 0).length !== 2 || at(data.targets, 0).length !== 1) {
    throw new Error(`<${component}> draws networks of two inputs and one output; the run ${id} has another.`);
  }
  const firstLoss = data.inputs.reduce(
    (total, input, pattern) => total + lossOf(network, forward(network, input), at(data.targets, pattern)),
    0,
  );
  return { run: { id, title, task, start }, firstLoss, watchable: watchablePace(run) };
}
