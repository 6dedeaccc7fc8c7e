import type { FunctionExample } from '@nudge/core/example';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { click, type Mounted, mounted, type } from '../test/mounted.ts';
import LossParabola from './LossParabola.svelte';

let island: Mounted;
let page = 0;

function oneWeight(learningRate: number): FunctionExample {
  page += 1;
  return {
    kind: 'function',
    id: `one-weight-${page}`,
    title: 'One weight',
    source: 'ours',
    variables: { w: 1 },
    definitions: { y: '2.1w', E: '(y - 4)^2' },
    learningRate,
  };
}

function open(learningRate: number): void {
  island = mounted(LossParabola, { example: oneWeight(learningRate), minimum: 4 / 2.1 });
}

const numbers = () => [...island.root.querySelectorAll('dd')].map((number) => number.textContent.trim());
const said = () => island.one('[role="status"]').textContent.replaceAll(/\s+/g, ' ').trim();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await island.close();
  vi.useRealTimers();
});

describe('(2.1w − 4)² from 1', () => {
  // By hand: y = 2.1; E = 1.9² = 3.61; slope = 2 · (2.1 − 4) · 2.1 = −7.98; step = 0.01 · 7.98.
  it('begins with the printed numbers, and says what a step will do', () => {
    open(0.01);
    expect(numbers()).toEqual(['1', '2.1', '3.61', '−7.98']);
    expect(said()).toBe('Step moves the weight by +0.0798: minus the learning rate, 0.01, times the slope.');
  });

  // w = 1.0798; y = 2.26758; E = 1.73242² = 3.0013; slope = 4.2 · −1.73242 = −7.2762.
  it('makes a step, and shows where it was', () => {
    open(0.01);
    click(island.button('Step'));
    expect(numbers()).toEqual(['1.0798', '2.26758', '3.0013', '−7.2762']);
    expect(island.root.querySelectorAll('.was')).toHaveLength(1);
    click(island.button('Reset'));
    expect(numbers()[0]).toBe('1');
    expect(island.root.querySelectorAll('.was')).toHaveLength(0);
  });

  it('follows the slider, which reaches from one round number to another', () => {
    open(0.01);
    const slider = island.one('input');
    expect([slider.getAttribute('min'), slider.getAttribute('max')]).toEqual(['-1', '5']);
    type(island.one('input'), '2');
    expect(numbers()).toEqual(['2', '4.2', '0.04', '+0.84']);
  });

  // The least is at 4 ÷ 2.1 = 1.90476; each step takes 0.0882 of the way.
  it('plays until no digit moves', () => {
    open(0.01);
    click(island.button('Play'));
    vi.advanceTimersByTime(60_000);
    flushSync();
    expect(numbers()[0]).toMatch(/^1\.904[78]$/);
    expect(said()).toBe('The slope is as good as zero: no step moves the weight any more.');
    expect(island.button('Play').hasAttribute('disabled')).toBe(true);
  });

  // Above 2 ÷ 8.82 = 0.2268 every step lands further away.
  it('says when it is thrown out of all numbers, and stops', () => {
    open(1);
    click(island.button('Play'));
    vi.advanceTimersByTime(400_000);
    flushSync();
    expect(said()).toMatch(/has no finite value/);
    expect(island.button('Play')).toBeDefined();
  });
});
