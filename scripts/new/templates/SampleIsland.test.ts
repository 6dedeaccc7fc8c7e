import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { type Mounted, mounted } from '../test/mounted.ts';
import { twoTwoOne } from '../test/two-two-one.ts';
import { exampleState } from './example-state.svelte.ts';
import SampleIsland from './SampleIsland.svelte';

let island: Mounted;

afterEach(() => island.close());

it('follows what the reader changes elsewhere on the page', () => {
  const example = twoTwoOne('sample-island');
  island = mounted(SampleIsland, { example, notation: 'unit-pairs', of: 'a3' });
  expect(island.one('.num').textContent).toBe('0.755');
  exampleState(example, 'unit-pairs').edit('x2', 0);
  flushSync();
  // 0.1 · 0.35
  expect(island.one('.num').textContent).toBe('0.035');
});
