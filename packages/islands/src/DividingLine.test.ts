import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Mounted, mounted, type } from '../test/mounted.ts';
import DividingLine from './DividingLine.svelte';

let island: Mounted;
const right = () => island.one('[data-figure="right"]').textContent;
const marks = () =>
  [...island.root.querySelectorAll('svg text')]
    .map((text) => text.textContent)
    .filter((text) => /[✓✕]/.test(text));

function lay(left: string, rightEnd: string): void {
  type(island.labelled('Left end of the line'), left);
  type(island.labelled('Right end of the line'), rightEnd);
}

function ask(question: string): void {
  island.labelled(question).click();
  flushSync();
}

beforeEach(() => {
  island = mounted(DividingLine, {});
});
afterEach(() => island.close());

it('finds no line of its notches that has all four right for "exactly one is up", and some that have three', () => {
  const counts = new Set<number>();
  for (let left = -15; left <= 25; left += 2)
    for (let end = -15; end <= 25; end += 2) {
      lay(String(left / 10), String(end / 10));
      counts.add(Number(right()));
    }
  expect(Math.max(...counts)).toBe(3);
});

// From 2.3 at −0.5 to −0.1 at 1.5 the line is y = 1.7 − 1.2x: only (1, 1), where it is 0.5, lies above. From 1.4 to −1 it is y = 0.8 − 1.2x: only (0, 0) lies below.
it('parts the patterns of the easier questions', () => {
  ask('both are up');
  lay('2.3', '-0.1');
  expect([right(), marks()]).toEqual(['4', ['✓', '✓', '✓', '✓']]);
  ask('at least one is up');
  expect(marks()).toEqual(['✓', '✕', '✕', '✓']);
  lay('1.4', '-1');
  expect([right(), marks()]).toEqual(['4', ['✓', '✓', '✓', '✓']]);
});

it('says a pattern on the line lies on no side', () => {
  ask('both are up');
  lay('1', '1');
  expect(marks()).toEqual(['✓', '✕', '✓', '✕']);
});
