import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { derive } from '@nudge/core/derivation';
import { notationNamed } from '@nudge/core/notation/notations';
import type { Quantity } from '@nudge/core/quantity';
import { exampleFromFile } from '../example-file.ts';
import type { LessonFields } from './front-matter.ts';

const folder = fileURLToPath(new URL('../../../../docs-content/examples/', import.meta.url));

/**
 * Every quantity of the worked example that a lesson names in its front matter, as the lesson writes it.
 *
 * @returns `undefined` where the lesson names no example
 * @throws {Error} where the example or the notation is unknown; ExampleError where the example's file is wrong
 */
export function lessonQuantities({ example, notation }: LessonFields): readonly Quantity[] | undefined {
  if (example === undefined) return undefined;
  const path = `${folder}${example}.json`;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const names = readdirSync(folder).map((entry) => entry.replace(/\.json$/, ''));
  return derive(exampleFromFile(example, text, names), notationNamed(notation));
}
