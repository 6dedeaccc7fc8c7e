import { expect, it } from 'vitest';
import { fillSlots, guards, slot } from './slots.ts';

const numbers: Readonly<Record<string, string>> = { y5: '0.6903', 'W1,10': '−0.4', 'grad.y5': '−2.39×10⁻⁵' };
const numberOf = (id: string) => numbers[id] ?? 'missing';
const guarded = (id: string) => guards(id).join(`<i>${slot(id)}</i>`);

it('puts each number into its place', () => {
  expect(fillSlots(`<b>${slot('y5')}</b> + ${guarded('y5')}`, numberOf)).toBe(
    '<b>0.6903</b> + <i>0.6903</i>',
  );
});

it('gives a negative number parentheses, outside of what says which number it is', () => {
  expect(fillSlots(`${slot('W1,10')} · ${guarded('grad.y5')}`, numberOf)).toBe('−0.4 · (<i>−2.39×10⁻⁵</i>)');
});

it('leaves brackets alone that are no places', () => {
  expect(fillSlots('[0, 1] [[ ]]', numberOf)).toBe('[0, 1] [[ ]]');
});
