import { parentPort, workerData } from 'node:worker_threads';
import { bookLessons } from './book-lessons.ts';
import { candidates, outcomeOf } from './outcome.ts';

// One of several that share the work: the indices of its changes, among all of them, come with it.
const { root, indices }: { root: string; indices: readonly number[] } = workerData;

const all = candidates(await bookLessons(root));
parentPort?.postMessage(indices.flatMap((index) => all.slice(index, index + 1)).map(outcomeOf));
