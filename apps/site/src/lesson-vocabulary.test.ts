import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { vocabulary } from './lesson-vocabulary.ts';

const folder = new URL('../../../docs-content/lessons/writing/', import.meta.url);
const pages = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

it.each(Object.keys(vocabulary))('<%s> stands live in a page of "Writing for Nudge"', (name) => {
  const live = pages.replace(/^```[\s\S]*?^```/gm, '');
  expect(live).toMatch(new RegExp(`^<${name}\\b`, 'm'));
});
