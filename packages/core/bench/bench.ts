import { parseArgs } from 'node:util';
import { ClearTraining } from '../src/training/clear-training.ts';
import { TrainingEngine } from '../src/training/engine.ts';
import { ScalarProgram } from './scalar-program.ts';
import { type Workload, workloads } from './workloads.ts';

// Prints how fast the engine trains, and how that compares: with the same work in plain C where gcc is there, and with the clear version.
// Machines are shared and their clocks change: so each figure is a ratio to what ran just before and just after, in processor time, and
// the median of the rounds is told.

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  throw new RangeError(`--rounds: expected a whole number from 1, found ${values.rounds}`);
}
/** Processor time that each measurement takes at least. */
const SECONDS = 0.2;

const scalar = ScalarProgram.compiled();
try {
  if (scalar === null) console.log('There is no gcc here, so nothing is compared with C.');
  console.log('| workload | examples a second | plain C = 1 | clear version = 1 |\n|---|---|---|---|');
  for (const workload of workloads) console.log(rowOf(workload, scalar));
} finally {
  scalar?.remove();
}

function rowOf(workload: Workload, program: ScalarProgram | null): string {
  const engine = new TrainingEngine(workload.task);
  const updates = workload.epochs * engine.updatesPerEpoch;
  const examples = workload.epochs * workload.task.data.inputs.length;
  const clear = new ClearTraining(workload.task);
  const rates: number[] = [];
  const toScalar: number[] = [];
  const toClear: number[] = [];
  const measureEngine = () =>
    measured(() => {
      engine.reset();
      engine.train(updates);
      return examples;
    });
  measureEngine();
  if (program !== null) checkSameWork(engine, program.run(workload, 0).size, workload.name);
  for (let round = 0; round < rounds; round++) {
    const before = program?.run(workload, SECONDS).examplesPerSecond;
    const rate = measureEngine();
    const after = program?.run(workload, SECONDS).examplesPerSecond;
    rates.push(rate);
    if (before !== undefined && after !== undefined) toScalar.push((2 * rate) / (before + after));
    const clearRate = measured(() => {
      clear.update();
      return workload.task.batch;
    });
    toClear.push(rate / clearRate);
  }
  const comparison = toScalar.length > 0 ? median(toScalar).toFixed(2) : '–';
  return `| ${workload.name} | ${median(rates).toExponential(2)} | ${comparison} | ${median(toClear).toFixed(0)} |`;
}

/** Examples a second of processor time. */
function measured(work: () => number): number {
  let examples = 0;
  let seconds = 0;
  while (seconds < SECONDS) {
    const before = process.threadCpuUsage();
    examples += work();
    const { user, system } = process.threadCpuUsage(before);
    seconds += (user + system) / 1e6;
  }
  return examples / seconds;
}

/** Both have to come to the same weights, or they did not do the same work. */
function checkSameWork(engine: TrainingEngine, size: number, name: string): void {
  const found = engine
    .network()
    .layers.flatMap(({ weights, bias }) => [...weights.flat(), ...(bias ?? [])])
    .reduce<number>((total, parameter) => total + Math.abs(parameter ?? 0), 0);
  if (Math.abs(found - size) < 1e-9 * size) return;
  throw new Error(`${name}: the parameters come to ${found} here and to ${size} in C`);
}

function median(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}
