import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Mounted, mounted } from '../test/mounted.ts';
import DescentBall from './DescentBall.svelte';

let island: Mounted;
beforeEach(() => {
  island = mounted(DescentBall, {});
});
afterEach(() => island.close());

function set(selector: string, value: string, event: string): void {
  const field = island.one(selector);
  if (!(field instanceof HTMLInputElement)) throw new TypeError(`${selector} is no field`);
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
  flushSync();
}

function shown(name: string): string {
  return island.one(`[data-figure="${name}"]`).textContent.trim();
}

const steps = 'input[id$="-steps"]';

// ½(W − 3)² from 8, worked by hand: each distance is the one before it times 1 − η.
it.each([
  ['0.5', '3', '0.5', '3.625', 'converges'],
  ['1', '1', '0', '3', 'arrives'],
  ['1.5', '3', '−0.5', '2.375', 'oscillates'],
  ['2', '3', '−1', '−2', 'bounces'],
  ['3', '3', '−2', '−37', 'diverges'],
  ['0.05', '0', '0.95', '8', 'crawls'],
])(
  'at a rate of %s, after %s steps, shows the factor %s and the weight %s: it %s',
  (rate, made, factor, weight, regime) => {
    set('input.field', rate, 'change');
    set(steps, made, 'input');
    expect([shown('steps'), shown('factor'), shown('weight')]).toEqual([made, factor, weight]);
    expect(island.one('[role="status"]').dataset['regime']).toBe(regime);
  },
);

it('keeps its rate where what was typed cannot be one', () => {
  set('input.field', '-1', 'change');
  expect(shown('factor')).toBe('0.7');
  const field = island.one('input.field');
  expect(field instanceof HTMLInputElement && field.value).toBe('0.3');
});

it('draws the path as far as it stays on the drawing', () => {
  set('input.field', '3', 'change');
  expect(island.root.querySelectorAll('.ball')).toHaveLength(1);
  set('input.field', '0.5', 'change');
  expect(island.root.querySelectorAll('.ball')).toHaveLength(13);
});
