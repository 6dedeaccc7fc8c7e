import type { NetworkExample } from '@nudge/core/example';
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { type Mounted, mounted } from '../test/mounted.ts';
import { twoTwoOne } from '../test/two-two-one.ts';
import { exampleState } from './example-state.svelte.ts';
import NetworkDiagram from './NetworkDiagram.svelte';

let diagram: Mounted;

const text = (of: string) =>
  [...diagram.root.querySelectorAll(`svg.wide [data-of="${of}"]`)].map((element) =>
    element.textContent.trim(),
  );
const name = () => diagram.one('svg').getAttribute('aria-label');

function open(example: NetworkExample, show: 'network' | 'forward'): void {
  diagram = mounted(NetworkDiagram, { example, notation: 'unit-pairs', show, caption: 'The network.' });
}

afterEach(() => diagram.close());

describe('a network diagram', () => {
  it('follows what the reader changes elsewhere on the page', () => {
    const example = twoTwoOne('followed');
    open(example, 'forward');
    expect(diagram.one('figcaption').textContent.trim()).toBe('The network.');
    expect(text('W14')).toEqual(['W14', '0.4']);
    exampleState(example, 'unit-pairs').edit('W14', 0.8);
    flushSync();
    expect(text('W14')).toEqual(['W14', '0.8']);
    // σ(0.8 · 0.35 + 0.6 · 0.9) = σ(0.82)
    expect(text('y4')).toEqual(['y4', '0.6942']);
  });

  it('says the network in a sentence', () => {
    open(twoTwoOne('said'), 'forward');
    expect(name()).toBe('Network of 2 inputs, 2 hidden units, 1 output; y₅ is 0.6903, E is 0.0181.');
  });

  it('says of a network that has not been run only its shape', () => {
    open(twoTwoOne('shape'), 'network');
    expect(name()).toBe('Network of 2 inputs, 2 hidden units, 1 output, with its weights.');
    expect(text('y4')).toEqual(['y4']);
  });
});
