import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layerSizes } from '../src/units.ts';
import type { Workload } from './workloads.ts';

const ACTIVATIONS = ['linear', 'sigmoid', 'tanh', 'relu', 'softmax'];

/** What a run of the C program tells. */
export interface ScalarResult {
  readonly examplesPerSecond: number;
  /** Σ |parameter| after the epochs of the workload. */
  readonly size: number;
}

/** The workloads in plain C, compiled here. */
export class ScalarProgram {
  readonly #folder = mkdtempSync(join(tmpdir(), 'nudge-bench-'));

  /** `null` where there is no gcc. */
  static compiled(): ScalarProgram | null {
    const program = new ScalarProgram();
    const source = fileURLToPath(new URL('scalar.c', import.meta.url));
    try {
      execFileSync('gcc', ['-O3', '-march=native', '-o', join(program.#folder, 'scalar'), source, '-lm'], {
        stdio: 'pipe',
      });
      return program;
    } catch (error) {
      program.remove();
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  run(workload: Workload, seconds: number): ScalarResult {
    const file = join(this.#folder, 'workload');
    writeFileSync(file, new Float64Array(numbersOf(workload)));
    const text = execFileSync(join(this.#folder, 'scalar'), [file, String(seconds)], { encoding: 'utf8' });
    const [examplesPerSecond = NaN, size = NaN] = text.split(' ').map(Number);
    return { examplesPerSecond, size };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** As `scalar.c` reads them. */
function numbersOf({ task, epochs }: Workload): number[] {
  const { network, data, batch, gradients, optimizer, learningRate } = task;
  const sizes = layerSizes(network);
  const [first] = network.layers;
  const output = network.layers.at(-1);
  const activation = (name = 'linear') => ACTIVATIONS.indexOf(name);
  return [
    sizes.length,
    ...sizes,
    activation(first?.activation),
    activation(output?.activation),
    first?.bias === null ? 0 : 1,
    learningRate,
    optimizer.kind === 'momentum' ? optimizer.momentum : 0,
    batch,
    gradients === 'averaged' ? 1 : 0,
    epochs,
    data.inputs.length,
    ...data.inputs.flat(),
    ...data.targets.flat(),
    ...network.layers.flatMap(({ weights, bias }) => [
      ...weights.flat().map((weight) => weight ?? 0),
      ...(bias ?? weights.map(() => 0)),
    ]),
  ];
}
