import { at } from '@nudge/core/list';
import { firstLoss } from './first-loss.ts';
import { givenRun, loadRun, watchablePace } from './runs.ts';

/**
 * What the island DecisionMap takes to show a recorded run.
 *
 * @param name of the run; `undefined` where neither the component nor its lesson names one
 * @throws Error where there is no such run, or it has not two inputs and one output
 */
export function decisionMapOf(name: string | undefined, component: string) {
  const run = loadRun(name, component);
  const { data } = run.task;
  if (at(data.inputs, 0).length !== 2 || at(data.targets, 0).length !== 1) {
    throw new Error(
      `<${component}> draws networks of two inputs and one output; the run ${run.id} has another.`,
    );
  }
  return { run: givenRun(run), firstLoss: firstLoss(run.task), watchable: watchablePace(run) };
}
