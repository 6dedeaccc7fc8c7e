import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Mounted, mounted, type } from '../test/mounted.ts';
import GradientByDepth from './GradientByDepth.svelte';

let island: Mounted;
beforeEach(() => {
  island = mounted(GradientByDepth, {});
});
afterEach(() => island.close());

function choose(label: string, option: string): void {
  const select = [...island.root.querySelectorAll('select')].find(
    (one) => one.labels[0]?.textContent.trim() === label,
  );
  if (select === undefined) throw new Error(`no choice ${label}`);
  select.selectedIndex = [...select.options].findIndex((one) => one.textContent.trim() === option);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
}

const shown = (name: string) => island.one(`[data-figure="${name}"]`).textContent.trim();
const said = () => island.one('[role="status"]').textContent.trim();

it('begins with sigmoids, whose slope of a quarter at most lets the gradient vanish', () => {
  expect(said()).toMatch(/^It vanishes/);
  expect(Number(shown('factor'))).toBeLessThan(0.3);
  expect(island.root.querySelectorAll('circle')).toHaveLength(10);
});

it('comes through ReLU after He, and explodes after a start that is too large', () => {
  choose('Activation', 'ReLU');
  choose('Weights at the start', 'He');
  expect(said()).toMatch(/^It comes through|^It vanishes|^It explodes/);
  expect(Math.abs(Number(shown('factor')) - 1)).toBeLessThan(0.5);
  choose('Activation', 'linear');
  choose('Weights at the start', 'even, large');
  expect(said()).toMatch(/^It explodes/);
});

it('goes to any depth, where one layer has nothing to shrink on', () => {
  const slider = 'input[type=range]';
  type(island.one(slider), '24');
  expect(shown('depth')).toBe('24');
  expect(island.root.querySelectorAll('circle')).toHaveLength(24);
  type(island.one(slider), '1');
  expect(shown('factor')).toBe('–');
  expect(shown('first')).toBe(shown('last'));
});

it('keeps its seed where what was typed cannot be one', () => {
  const field = island.one('.field');
  if (!(field instanceof HTMLInputElement)) throw new TypeError('no field');
  field.value = '-3';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
  expect(field.value).toBe('1');
});
