import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Mounted, mounted, type } from '../test/mounted.ts';
import ActivationExplorer from './ActivationExplorer.svelte';

let island: Mounted;
beforeEach(() => {
  island = mounted(ActivationExplorer, { activation: 'sigmoid' as const });
});
afterEach(() => island.close());

function choose(name: string): void {
  const select = island.one('select');
  if (!(select instanceof HTMLSelectElement)) throw new TypeError('no select');
  select.value = name;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
}

const shown = () =>
  ['pre-activation', 'output', 'slope'].map((name) =>
    island.one(`[data-figure="${name}"]`).textContent.trim(),
  );

// From tables of the functions: σ(2) = 0.880797, tanh 2 = 0.964028, Φ(2) = 0.977250, φ(2) = 0.053991.
it.each([
  ['sigmoid', '2', ['2', '0.8808', '0.1050']],
  ['sigmoid', '0', ['0', '0.5', '0.25']],
  ['tanh', '2', ['2', '0.9640', '0.0707']],
  ['relu', '-2', ['−2', '0', '0']],
  ['relu', '2', ['2', '2', '1']],
  ['leaky-relu', '-2', ['−2', '−0.02', '0.01']],
  ['gelu', '2', ['2', '1.9545', '1.0852']],
  ['silu', '2', ['2', '1.7616', '1.0908']],
  ['linear', '-3.5', ['−3.5', '−3.5', '1']],
])('%s at %s', (name, at, expected) => {
  choose(name);
  type(island.one('input'), at);
  expect(shown()).toEqual(expected);
});

it('says where hardly a gradient comes back', () => {
  const said = () => island.one('[role="status"]').textContent;
  expect(said()).toMatch(/nudge of the sum\s+moves the output here/);
  type(island.one('input'), '5.5');
  expect(said()).toMatch(/hardly moves the output here/);
});
