import { STEPS } from './power-table.ts';

/** Steps in 1: 128 ÷ ln 2. */
export const STEPS_IN_ONE = 184.6649652337873;
/** The first 34 bits of ln 2 ÷ 128: its product with a whole number of up to 19 bits is exact. Cody & Waite (1980), chapter 6. */
export const STEP_HIGH = 0.005415212347998022;
/** ln 2 ÷ 128 − STEP_HIGH, to 53 bits. */
export const STEP_LOW = 1.2655086083325438e-13;
/** 1.5 · 2⁵²: what is added to it is rounded to a whole number, which then stands in the low bits of the sum. */
export const WHOLE_NUMBERS = 6755399441055744;

/** e^x = 2^exponent · 2^(step/128) · e^(first + lost), with |first| ≤ ln 2 ÷ 256 and |lost| what rounding took from it. */
export interface ReducedExponential {
  readonly exponent: number;
  /** From 0 to 127. */
  readonly step: number;
  readonly first: number;
  readonly lost: number;
}

/**
 * Takes e^(high + low) apart, for |high| ≤ 750 and |low| at most a unit in the last place of high: a whole
 * number of steps of ln 2 ÷ 128 in two parts is taken away.
 */
export function reduceExponential(high: number, low: number): ReducedExponential {
  const steps = high * STEPS_IN_ONE + WHOLE_NUMBERS - WHOLE_NUMBERS;
  const step = steps & (STEPS - 1);
  const difference = high - steps * STEP_HIGH;
  const correction = low - steps * STEP_LOW;
  const first = difference + correction;
  return { exponent: (steps - step) / STEPS, step, first, lost: difference - first + correction };
}

/** e^r − 1 − r for |r| ≤ ln 2 ÷ 256: the series up to r⁵, off by at most 2⁻⁶⁰. */
export function quadraticRemainder(r: number): number {
  const square = r * r;
  return square * (0.5 + r * SIXTH) + square * square * (TWENTY_FOURTH + r * HUNDRED_TWENTIETH);
}

export const SIXTH = 1 / 6;
export const TWENTY_FOURTH = 1 / 24;
export const HUNDRED_TWENTIETH = 1 / 120;
export const SEVEN_HUNDRED_TWENTIETH = 1 / 720;
