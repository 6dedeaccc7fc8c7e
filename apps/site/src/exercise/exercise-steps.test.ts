import { derive } from '@nudge/core/derivation';
import { notationNamed } from '@nudge/core/notation/notations';
import { expect, it } from 'vitest';
import { loadExample } from '../book.ts';
import { exerciseSteps } from './exercise-steps.ts';

it('asks for every number of one update, in an order that never waits', () => {
  const derivation = derive(loadExample('exercise-2'), notationNamed('unit-pairs'));
  const stretches = exerciseSteps(derivation);
  expect(
    stretches.map(({ title, steps }) => [title, steps.map(({ quantity }) => quantity.id).join(' ')]),
  ).toEqual([
    ['Forward', 'a3 y3 a4 y4 a5 y5 E'],
    ['Back', 'own.delta5 own.delta3 own.delta4'],
    [
      'The update',
      'step.W13 next.W13 step.W14 next.W14 step.W23 next.W23 step.W24 next.W24 step.W35 next.W35 step.W45 next.W45',
    ],
    ['Forward once more', 'next.a3 next.y3 next.a4 next.y4 next.a5 next.y5 next.E'],
  ]);
});
