import { derive } from '@nudge/core/derivation';
import { notationNamed } from '@nudge/core/notation/notations';
import { describe, expect, it } from 'vitest';
import { walkOf } from './walk.ts';

const derivation = derive(
  {
    kind: 'function',
    id: 'outer-and-inner',
    title: 'Outer and inner',
    source: 'ours',
    variables: { x: 2 },
    definitions: { u: '3x + 1', y: 'u^2' },
  },
  notationNamed('unit-pairs'),
);

const ids = (request: Parameters<typeof walkOf>[1]) =>
  walkOf(derivation, request).map((together) => together.map(({ id }) => id).join('+'));

describe('walkOf', () => {
  it('walks all that is computed, the phases asked for, or up to a quantity', () => {
    expect(ids({})).toEqual(['u', 'y', 'grad.u', 'slope.u.x', 'grad.x']);
    expect(ids({ phases: 'given  forward' })).toEqual(['x', 'u', 'y']);
    expect(ids({ phases: 'forward', upto: 'u' })).toEqual(['u']);
  });

  it('walks single quantities in the order of the derivation', () => {
    expect(ids({ only: 'grad.x u' })).toEqual(['u', 'grad.x']);
  });

  it('walks several at once where they are joined, where the last of them stands', () => {
    expect(ids({ only: 'grad.x u+grad.u y' })).toEqual(['y', 'u+grad.u', 'grad.x']);
  });

  it('names what is not there, and what is', () => {
    expect(() => ids({ only: 'u a9' })).toThrow(
      '<Stepper only="…">: there is no quantity "a9"; there are x, u, y, grad.u, slope.u.x, grad.x.',
    );
    expect(() => ids({ phases: 'foreward' })).toThrow(
      'there is no phase "foreward"; there are given, forward, backward.',
    );
    expect(() => ids({ phases: 'forward', upto: 'grad.x' })).toThrow(
      'there is no quantity "grad.x"; there are u, y.',
    );
  });

  it('takes one way to choose, and at least one step', () => {
    expect(() => ids({ only: 'u', phases: 'forward' })).toThrow('not both');
    expect(() => ids({ only: ' ' })).toThrow('no step');
  });
});
