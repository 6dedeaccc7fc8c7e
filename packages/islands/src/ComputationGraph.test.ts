import { computationGraph } from '@nudge/core/computation-graph';
import { parseTyped } from '@nudge/core/typed-expression';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { click, type Mounted, mounted, type } from '../test/mounted.ts';
import ComputationGraph from './ComputationGraph.svelte';
import { layOutForAll } from './graph/graph-layout.ts';

let island: Mounted;

function preset(formula: string, variables: Readonly<Record<string, number>>) {
  return { formula, variables, placed: layOutForAll(computationGraph(parseTyped(formula))) };
}
const said = () => island.one('.said').textContent.trim();
/** The slopes that have come back, in the order of the drawing: x, y, u₁, f. */
const slopes = () =>
  [...island.root.querySelectorAll<SVGTextElement>('.wide [data-slope]')].map(
    (text) => `${text.dataset['slope']} ${text.textContent}`,
  );
const sum = () => island.one('[data-figure="sum"]').textContent;
const step = () => click(island.button('Step'));

beforeEach(() => {
  island = mounted(ComputationGraph, {
    presets: [preset('(x + y) · y', { x: 3, y: 2 }), preset('sin(x² + 1)', { x: 1 })],
  });
});
afterEach(() => island.close());

// By hand: 3 + 2 = 5, 5 · 2 = 10; back, 1 · 2 = 2 for the sum and 1 · 5 = 5 for y, then 2 for x and 5 + 2 = 7 for y.
it('goes forward and back one operation at a time, and adds where two slopes meet', () => {
  expect(slopes()).toEqual([]);
  step();
  expect(said()).toBe('u₁ = x + y = 3 + 2 = 5.');
  step();
  expect(said()).toBe('f = u₁ · y = 5 × 2 = 10.');
  step();
  expect(slopes()).toEqual(['f +1']);
  step();
  expect(said()).toBe('f hands on its slope 1: to u₁, 1 × 2 = 2; to y, 1 × 5 = 5.');
  expect(slopes()).toEqual(['y +5', 'u₁ +2', 'f +1']);
  step();
  expect(said()).toMatch(/to x, 2 × 1 = 2; to y, 2 × 1 = 2, which makes 7 with the 5 that it had\.$/);
  expect(slopes()).toEqual(['x +2', 'y +7', 'u₁ +2', 'f +1']);
  expect(sum()).toBe('+7');
});

it('lists the paths of the variable with most lines, and of any other on demand', () => {
  expect(island.root.querySelectorAll('tbody tr')).toHaveLength(2);
  const radio = island.root.querySelector<HTMLInputElement>('input[value="x"]');
  if (radio) click(radio);
  expect(island.root.querySelectorAll('tbody tr')).toHaveLength(1);
  expect(sum()).toBe('+2');
});

it('follows a value, and keeps the last one where none is typed', () => {
  type(island.labelled('x'), '-7');
  expect(sum()).toBe('−3');
  type(island.labelled('x'), '1,2,3');
  expect(island.root.textContent).toContain('Kept −7.');
  expect(sum()).toBe('−3');
});

it('draws what is typed, and keeps the drawing where it cannot be read', async () => {
  type(island.labelled('Your formula'), 'a² ÷ b');
  await vi.waitFor(() =>
    expect(island.root.querySelector('svg')?.getAttribute('aria-label')).toBe('Graph from a, b to f'),
  );
  expect(sum()).toBe('+2');
  type(island.labelled('Your formula'), 'a² ÷');
  expect(island.root.textContent).toMatch(/At character 5: expected .+\. The drawing still shows a² ÷ b\./);
  expect(sum()).toBe('+2');
});

it('says where there is no number, and goes on once there is one', async () => {
  type(island.labelled('Your formula'), '1 / (x - 3)');
  await vi.waitFor(() => expect(said()).toContain('f comes to no number'));
  type(island.labelled('x'), '5');
  expect(sum()).toBe('−0.25');
});

it.each([
  ['x', 'An operation is missing'],
  ['2 + 3', 'A variable is missing'],
  ['x+x+x*x*x+sin(x)*sin(x)+x^2+x^3-x-x-x-x-x-x-x', 'at most twelve operations'],
])('refuses %s', (formula, reason) => {
  type(island.labelled('Your formula'), formula);
  expect(island.root.textContent).toContain(reason);
});

it('walks by the keys of all steppers', () => {
  island.press('End');
  expect(slopes()).toEqual(['x +2', 'y +7', 'u₁ +2', 'f +1']);
  island.press('ArrowLeft');
  expect(slopes()).toEqual(['y +5', 'u₁ +2', 'f +1']);
  island.press('Home');
  expect(said()).toBe('Nothing is worked out yet.');
});
