import { cos } from '../elementary/cos.ts';
import { pow } from '../elementary/pow.ts';
import { checkPositive, checkRange, checkWhole } from './training-error.ts';

/** How the learning rate changes with the number of updates made. What the schedule gives is multiplied by the learning rate. */
export type Schedule =
  | { readonly kind: 'constant' }
  /** × `factor`, from 0 up to 1, after every so many updates. */
  | { readonly kind: 'steps'; readonly every: number; readonly factor: number }
  /** 1 ÷ (1 + t ÷ `half`), which meets the conditions of Robbins and Monro (1951): half the rate after `half` updates. */
  | { readonly kind: 'inverse-time'; readonly half: number }
  /** Down to 0 over so many updates along half a cosine (Loshchilov and Hutter 2017, eq. 5), and 0 from there on. */
  | { readonly kind: 'cosine'; readonly updates: number };

/** What the learning rate is multiplied by in the update after `update` others. */
export function scheduleFactor(schedule: Schedule, update: number): number {
  switch (schedule.kind) {
    case 'constant':
      return 1;
    case 'steps':
      return pow(schedule.factor, Math.floor(update / schedule.every));
    case 'inverse-time':
      return 1 / (1 + update / schedule.half);
    case 'cosine':
      return update >= schedule.updates ? 0 : (1 + cos((Math.PI * update) / schedule.updates)) / 2;
  }
}

/** @throws TrainingError that names the first field that is out of its range */
export function checkSchedule(schedule: Schedule): void {
  switch (schedule.kind) {
    case 'constant':
      return;
    case 'steps':
      checkWhole('schedule.every', schedule.every, 1);
      checkRange('schedule.factor', schedule.factor, 0, 1);
      return;
    case 'inverse-time':
      checkPositive('schedule.half', schedule.half);
      return;
    case 'cosine':
      checkWhole('schedule.updates', schedule.updates, 1);
  }
}
