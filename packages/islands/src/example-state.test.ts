import { describe, expect, it } from 'vitest';
import { twoTwoOne } from '../test/two-two-one.ts';
import { exampleState } from './example-state.svelte.ts';

describe('exampleState', () => {
  it('is one object for all who name the same example', () => {
    expect(exampleState(twoTwoOne('shared'), 'unit-pairs')).toBe(
      exampleState(twoTwoOne('shared'), 'unit-pairs'),
    );
    expect(exampleState(twoTwoOne('shared'), 'unit-pairs')).not.toBe(
      exampleState(twoTwoOne('own'), 'unit-pairs'),
    );
  });

  it('derives everything anew from an edited given', () => {
    const state = exampleState(twoTwoOne('derives'), 'unit-pairs');
    expect(state.edit('x2', 0)).toBeNull();
    expect(state.quantities.get('a3')?.value).toBeCloseTo(0.035, 15);
    expect(state.example.input).toEqual([0.35, 0]);
    expect([...state.changed]).toEqual(['x2']);
  });

  it('puts back one given, or all', () => {
    const state = exampleState(twoTwoOne('puts-back'), 'unit-pairs');
    state.edit('x2', 0);
    state.edit('W13', 5);
    state.reset('x2');
    expect([...state.changed]).toEqual(['W13']);
    state.reset();
    expect(state.changed.size).toBe(0);
    expect(state.quantities.get('a3')?.value).toBeCloseTo(0.755, 15);
  });

  it('keeps its last good state where a quantity would not be finite', () => {
    const state = exampleState(twoTwoOne('refuses'), 'unit-pairs');
    state.edit('W13', 1.7e308);
    expect(state.edit('x1', 2)).toBe('With that, the pre-activation of unit 3 has no finite value.');
    expect(state.example.input[0]).toBe(0.35);
    expect(state.quantities.get('x1')?.value).toBe(0.35);
    expect([...state.changed]).toEqual(['W13']);
  });

  it('has no word for a given that does not exist', () => {
    const state = exampleState(twoTwoOne('unknown'), 'unit-pairs');
    expect(() => state.edit('W99', 1)).toThrow(RangeError);
    expect(() => state.reset('a3')).toThrow(RangeError);
  });
});
