import { derive } from '@nudge/core/derivation';
import { notationNamed } from '@nudge/core/notation/notations';
import { afterEach, describe, expect, it } from 'vitest';
import { type Mounted, mounted } from '../../test/mounted.ts';
import { bookNetwork } from '../../test/networks.ts';
import AdviceText from './AdviceText.svelte';
import type { Advice } from './advice.ts';

let sentence: Mounted;

afterEach(() => sentence.close());

describe('the advice', () => {
  const kinds: readonly (readonly [Advice, string])[] = [
    [
      { kind: 'nudge', way: 'up', side: 'below' },
      'The output is below its target 0.5 and the slope is negative, so nudge the weight up.',
    ],
    [
      { kind: 'reached' },
      'The output has reached its target 0.5 and the slope is zero: no nudge makes the error smaller.',
    ],
    [
      { kind: 'bottom' },
      'The output is as near to its target 0.5 as one notch of the slider can bring it. The slope is almost zero.',
    ],
    [
      { kind: 'flat', side: 'above' },
      'The output is above its target 0.5 but the curve is flat here: its slope is almost zero, and a nudge changes next to nothing.',
    ],
  ];

  it.each(kinds)('%o', (advice, text) => {
    const list = derive(bookNetwork('two-two-one'), notationNamed('unit-pairs'));
    const target = list.find(({ id }) => id === 't5');
    if (target === undefined) throw new TypeError('the network has a target');
    sentence = mounted(AdviceText, { advice, target });
    expect(sentence.one('p').textContent.replaceAll(/\s+/g, ' ').trim()).toBe(text);
  });
});
