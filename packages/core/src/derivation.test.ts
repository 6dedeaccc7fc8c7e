import { describe, expect, it } from 'vitest';
import { networkExample } from '../test/figures.ts';
import { derive } from './derivation.ts';
import type { FunctionExample } from './example.ts';
import { withGiven } from './givens.ts';
import { layerSuperscripts } from './notation/layer-superscripts.ts';
import { unitPairs } from './notation/unit-pairs.ts';

function functionExample(
  variables: Record<string, number>,
  definitions: Record<string, string>,
  learningRate?: number,
): FunctionExample {
  const rate = learningRate === undefined ? {} : { learningRate };
  return { kind: 'function', id: 'f', title: 'f', source: 'ours', variables, definitions, ...rate };
}

function valuesOf(example: FunctionExample): Record<string, number> {
  return Object.fromEntries(derive(example, unitPairs).map(({ id, value }) => [id, value]));
}

describe('a network', () => {
  it('uses nothing before it is known', () => {
    for (const notation of [unitPairs, layerSuperscripts]) {
      const seen = new Set<string>();
      for (const { id, operands } of derive(networkExample('linear-output'), notation)) {
        expect(operands.filter((operand) => !seen.has(operand))).toEqual([]);
        seen.add(id);
      }
    }
  });

  it('has the same canonical values in every notation, and its own δ besides', () => {
    const canonical = derive(networkExample('exercise-3'), layerSuperscripts);
    const withSign = new Map(
      derive(networkExample('exercise-3'), unitPairs).map((one) => [one.id, one.value]),
    );
    for (const { id, value } of canonical) expect(withSign.get(id)).toBeCloseTo(value, 15);
    expect(withSign.get('own.delta5')).toBe(-(withSign.get('delta5') ?? 0));
  });

  it('names its weights with a comma from ten units on', () => {
    const wide = networkExample('two-two-one');
    const weights = [Array.from({ length: 10 }, () => 0.1)];
    const ids = derive(
      {
        ...wide,
        network: { layers: [{ weights, bias: null, activation: 'sigmoid' }], loss: 'half-squared' },
        input: weights[0] ?? [],
      },
      unitPairs,
    ).map(({ id }) => id);
    expect(ids).toContain('W10,11');
    expect(ids).toContain('grad.W1,11');
  });

  it('stops at the first quantity that is no finite number', () => {
    const huge = withGiven(withGiven(networkExample('linear-neuron'), 'x1', 1e200), 'W12', 1e200);
    expect(() => derive(huge, unitPairs)).toThrow('a2, the pre-activation of unit 2, is Infinity');
  });

  it('stands an output that is very sure, as propagation does', () => {
    const sure = networkExample('softmax-three');
    const scores = { ...sure, input: [1000, 1, 0.5] };
    const values = new Map(derive(scores, unitPairs).map(({ id, value }) => [id, value]));
    expect(values.get('y4')).toBe(1);
    expect(values.get('E')).toBe(0);
    const one = networkExample('linear-neuron');
    const output = { weights: [[100]], bias: null, activation: 'sigmoid' } as const;
    const wrong = derive(
      {
        ...one,
        network: { layers: [output], loss: 'binary-cross-entropy' },
        input: [10],
        target: [0],
      },
      unitPairs,
    );
    expect(wrong.find(({ id }) => id === 'E')?.value).toBe(1000);
  });
});

describe('a function', () => {
  it('multiplies the slopes of (3x + 1)² at 2', () => {
    expect(valuesOf(functionExample({ x: 2 }, { u: '3x + 1', y: 'u^2' }))).toEqual({
      x: 2,
      u: 7,
      y: 49,
      'grad.u': 14,
      'slope.u.x': 3,
      'grad.x': 42,
    });
  });

  it('adds over the paths of (x + y)·y', () => {
    const values = valuesOf(functionExample({ x: 3, y: 2 }, { s: 'x + y', f: 's y' }));
    expect(values['grad.x']).toBe(2);
    expect(values['grad.y']).toBe(7);
  });

  it('rolls down ½(W − 3)² from 8', () => {
    const values = valuesOf(functionExample({ W: 8 }, { E: '1/2 (W - 3)^2' }, 0.1));
    expect([values['E'], values['grad.W'], values['step.W'], values['next.W'], values['next.E']]).toEqual([
      12.5, 5, -0.5, 7.5, 10.125,
    ]);
  });

  it('steps down (2.1w − 4)², from 3.61', () => {
    const values = valuesOf(functionExample({ w: 1 }, { E: '(2.1w - 4)^2' }, 0.01));
    expect(values['E']).toBeCloseTo(3.61, 14);
    expect(values['grad.w']).toBeCloseTo(-7.98, 14);
  });

  it('says its names as they are written, with the number below', () => {
    const quantities = derive(functionExample({ w1: 2, w2: 1 }, { f: 'w1^2 + 3 w1 w2' }), unitPairs);
    expect(quantities.map(({ name, label }) => [name, label])).toEqual([
      ['value of w₁', 'w₁'],
      ['value of w₂', 'w₂'],
      ['value of f', 'f'],
      ['gradient by w₂', 'gradient'],
      ['gradient by w₁', 'gradient'],
    ]);
  });

  it('goes through sin(x² + 1) at 1', () => {
    const values = valuesOf(functionExample({ x: 1 }, { u: 'x^2 + 1', f: 'sin(u)' }));
    expect(values['f']).toBeCloseTo(0.9092974268256817, 15);
    expect(values['grad.x']).toBeCloseTo(-0.8322936730942848, 15);
  });
});
