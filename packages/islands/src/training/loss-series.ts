import type { Sample } from '@nudge/core/training/loss-history';

/** The losses of one training, from its first update on. */
export interface LossSeries {
  /** What it is called beside its line. */
  readonly name: string;
  readonly samples: readonly Sample[];
  /** The line that grows, or one that is there to compare with. */
  readonly role: 'live' | 'kept';
}

/** The last loss at or before an update; `undefined` before the first. */
export function sampleAt({ samples }: LossSeries, update: number): Sample | undefined {
  return samples.findLast((sample) => sample.update <= update);
}

/** Updates and losses in turns, as a snapshot has them. */
export function samplesOf(history: ArrayLike<number>): readonly Sample[] {
  return Array.from({ length: history.length / 2 }, (_, k) => ({
    update: history[2 * k] ?? NaN,
    loss: history[2 * k + 1] ?? NaN,
  }));
}

/** All series as comma-separated values, every digit kept: one line a loss. */
export function csvOf(series: readonly LossSeries[]): string {
  const lines = series.flatMap(({ name, samples }) =>
    samples.map(({ update, loss }) => `${quoted(name)},${update},${loss}`),
  );
  return ['training,update,error', ...lines, ''].join('\n');
}

/** RFC 4180, section 2: quotes around what holds a comma, a quote or a line break, and quotes in it twice. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
