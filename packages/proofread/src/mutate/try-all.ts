import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './outcome.ts';

/**
 * Makes many changes, on all the cores there are.
 *
 * @param root folder of the project
 * @param indices of the changes, among all that there are
 * @returns what became of them, in their order
 */
export async function tryAll(root: string, indices: readonly number[]): Promise<readonly Outcome[]> {
  const workers = availableParallelism();
  // Dealt out like cards: lessons differ in length.
  const hands = Array.from({ length: workers }, (_, worker) =>
    indices.filter((_, i) => i % workers === worker),
  );
  const dealt = await Promise.all(hands.map((hand) => outcomesOf(root, hand)));
  return indices.flatMap((_, i) => dealt[i % workers]?.[Math.floor(i / workers)] ?? []);
}

function outcomesOf(root: string, indices: readonly number[]): Promise<readonly Outcome[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { root, indices } });
    worker.once('message', resolve);
    worker.once('error', reject);
    // After an answer this changes nothing any more.
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code} and no answer`)));
  });
}
