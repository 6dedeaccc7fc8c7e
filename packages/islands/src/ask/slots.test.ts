import { expect, it } from 'vitest';
import { fillSlots, slot } from './slots.ts';

const numbers: Readonly<Record<string, string>> = { y5: '0.6903', 'W1,10': '−0.4', 'grad.y5': '−2.39×10⁻⁵' };
const numberOf = (id: string) => numbers[id] ?? 'missing';

it('puts each number into its place', () => {
  const html = `<b>${slot('y5', false)}</b> + <i>${slot('y5', true)}</i>`;
  expect(fillSlots(html, numberOf)).toBe('<b>0.6903</b> + <i>0.6903</i>');
});

it('gives a negative number parentheses only where an operator stands before it', () => {
  expect(fillSlots(`${slot('W1,10', false)} · ${slot('grad.y5', true)}`, numberOf)).toBe(
    '−0.4 · (−2.39×10⁻⁵)',
  );
});

it('leaves brackets alone that are no places', () => {
  expect(fillSlots('[0, 1] [[ ]]', numberOf)).toBe('[0, 1] [[ ]]');
});
