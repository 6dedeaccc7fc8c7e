import { expect, it } from 'vitest';
import { checkSchedule, type Schedule, scheduleFactor } from './schedule.ts';

it.each<[Schedule, number, number]>([
  [{ kind: 'constant' }, 12345, 1],
  [{ kind: 'steps', every: 10, factor: 0.5 }, 9, 1],
  [{ kind: 'steps', every: 10, factor: 0.5 }, 10, 0.5],
  [{ kind: 'steps', every: 10, factor: 0.5 }, 39, 0.125],
  [{ kind: 'inverse-time', half: 100 }, 0, 1],
  [{ kind: 'inverse-time', half: 100 }, 100, 0.5],
  [{ kind: 'inverse-time', half: 100 }, 300, 0.25],
  [{ kind: 'cosine', updates: 60 }, 0, 1],
  [{ kind: 'cosine', updates: 60 }, 20, 0.75],
  [{ kind: 'cosine', updates: 60 }, 30, 0.5],
  [{ kind: 'cosine', updates: 60 }, 60, 0],
  [{ kind: 'cosine', updates: 60 }, 61, 0],
])('%j after %d updates', (schedule, update, factor) => {
  expect(scheduleFactor(schedule, update)).toBeCloseTo(factor, 15);
});

it.each<[Schedule, string]>([
  [{ kind: 'steps', every: 0, factor: 0.5 }, 'schedule.every: expected a whole number from 1, found 0'],
  [
    { kind: 'steps', every: 5, factor: 1 },
    'schedule.factor: expected a number from 0 up to, but not, 1, found 1',
  ],
  [{ kind: 'inverse-time', half: 0 }, 'schedule.half: expected a finite number above 0, found 0'],
  [{ kind: 'cosine', updates: 1.5 }, 'schedule.updates: expected a whole number from 1, found 1.5'],
])('refuses %j', (schedule, message) => {
  expect(() => checkSchedule(schedule)).toThrow(message);
});
