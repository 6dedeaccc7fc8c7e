import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@nudge/scripts/paths.mjs';
import { parse } from 'yaml';

/** What the tests know of a lesson from its file. */
export interface Lesson {
  /** Its address: `/PART/LESSON/`. */
  readonly path: string;
  readonly stepper: boolean;
  /** True where it shows a network with its numbers. */
  readonly figures: boolean;
  /** The worked example that its numbers come from. */
  readonly example: string;
  readonly notation: string;
}

const folder = join(root, 'docs-content', 'lessons');

/** The folders of the parts, in reading order. */
const parts: readonly string[] = JSON.parse(readFileSync(join(folder, 'parts.json'), 'utf8')).map(
  (part: { readonly folder: string }) => part.folder,
);

/** Every lesson of the book, in reading order. */
export const lessons: readonly Lesson[] = parts.flatMap((part) =>
  readdirSync(join(folder, part))
    .filter((file) => /^[^_].*\.mdx$/.test(file))
    .map((file) => lessonOf(part, file))
    .toSorted((one, other) => one.order - other.order),
);

function lessonOf(part: string, file: string): Lesson & { readonly order: number } {
  const text = readFileSync(join(folder, part, file), 'utf8');
  const head = parse(/^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '');
  return {
    path: `/${part}/${file.slice(0, -'.mdx'.length)}/`,
    order: Number(head.order),
    stepper: /^<Stepper\b/m.test(text),
    figures: /^<(Stepper|NetworkDiagram)\b/m.test(text),
    // A lesson without an example has no numbers, and any will do.
    example: String([head.example ?? 'two-two-one'].flat()[0]),
    notation: String(head.notation ?? 'unit-pairs'),
  };
}

export const withStepper: readonly string[] = lessons
  .filter(({ stepper }) => stepper)
  .map(({ path }) => path);
export const pages: readonly string[] = ['/', ...lessons.map(({ path }) => path)];
