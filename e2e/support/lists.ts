import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@nudge/scripts/paths.mjs';
import { parse } from 'yaml';

/** The reviewed lists of numbers that no example proves. */
export interface Lists {
  /** The words with the number in them. */
  readonly declared: readonly string[];
  /** What was printed, by the id of its row. */
  readonly quoted: ReadonlyMap<string, string>;
  /** Figures of the recorded runs: `ten-thousand-steps.run.E@100`. */
  readonly figures: ReadonlyMap<string, number>;
}

function recordedFigures(): readonly (readonly [string, number])[] {
  const folder = join(root, 'docs-content', 'runs');
  return readdirSync(folder).flatMap((file) => {
    const { figures } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return Object.entries(figures).map(
      ([name, value]) => [`${file.replace('.json', '')}.${name}`, Number(value)] as const,
    );
  });
}

export function readLists(): Lists {
  const rows = (file: string): readonly Record<string, unknown>[] =>
    parse(readFileSync(join(root, 'docs-content', file), 'utf8')) ?? [];
  return {
    declared: rows('declared-numbers.yaml').map(({ text }) => String(text)),
    quoted: new Map(rows('quoted-figures.yaml').map(({ id, printed }) => [String(id), String(printed)])),
    figures: new Map(recordedFigures()),
  };
}
