import type { FunctionExample } from '@nudge/core/example';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { click, type Mounted, mounted, type } from '../test/mounted.ts';
import NudgeCurve from './NudgeCurve.svelte';

const square: FunctionExample = {
  kind: 'function',
  id: 'square-to-nudge',
  title: 'A square',
  source: 'ours',
  variables: { x: 3 },
  definitions: { f: 'x^2' },
};

let island: Mounted;
const numbers = () => [...island.root.querySelectorAll('dd')].map((number) => number.textContent.trim());
const place = () => island.one('.curve input');

beforeEach(() => {
  island = mounted(NudgeCurve, { example: square });
});
afterEach(() => island.close());

// 4² − 3² = 7; 3.5² − 3² = 3.25, twice which is 6.5; 3.001² − 3² = 0.006001.
it('holds what a nudge does against the slope, and comes nearer to it with a smaller nudge', () => {
  expect(numbers()).toEqual(['3', '9', '1', '+7', '+7', '+6']);
  const nudge = island.labelled('Nudge');
  type(nudge, '1');
  expect(numbers().slice(2, 5)).toEqual(['0.5', '+3.25', '+6.5']);
  type(nudge, '4');
  expect(numbers().slice(2)).toEqual(['0.001', '+0.00600', '+6.0010', '+6']);
  expect(nudge.getAttribute('aria-valuetext')).toBe('a thousandth');
});

// At −2: (−1)² − (−2)² = −3, and the slope is −4.
it('follows the place, by the slider, and goes back to the printed one', () => {
  type(place(), '-2');
  expect(numbers()).toEqual(['−2', '4', '1', '−3', '−3', '−4']);
  expect(island.one('svg[role="img"]').getAttribute('aria-label')).toBe(
    'f for each x: f is 4 and the slope df/dx is −4 where x is −2',
  );
  click(island.button('Reset'));
  expect(numbers()[0]).toBe('3');
});

it('draws no nudged place beyond the end of the curve', () => {
  type(place(), '5');
  expect(island.root.querySelectorAll('.nudged')).toHaveLength(0);
  expect(numbers()[4]).toBe('+11');
});
