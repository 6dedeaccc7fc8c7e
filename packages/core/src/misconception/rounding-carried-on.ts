import type { Subject } from '../subject.ts';
import type { Carry, WrongCarry } from './misconception.ts';

type Rounding = (value: number) => number;

/** To 2, 3 or 4 decimals, or as the pages print: to 4 decimals, and to 3 significant digits below 0.01. */
const roundings: readonly Rounding[] = [
  (value) => rounded(value, 2),
  (value) => rounded(value, 3),
  (value) => rounded(value, 4),
  (value) => (Math.abs(value) < 0.01 ? Number(value.toPrecision(3)) : rounded(value, 4)),
];

/**
 * Derived numbers are rounded before others are computed from them; the givens stay as they are, and so does a number itself until it is
 * used. Everything is rounded, or everything but the slopes and ∂E/∂y, which whoever works out δ in one line never writes down.
 */
export const roundingCarriedOn: WrongCarry = {
  kind: 'wrong-carry',
  name: 'rounding-carried-on',
  title: 'rounded numbers are carried on',
  carries: roundings.flatMap((round): readonly Carry[] => [
    round,
    (value, of) => (isInsideDelta(of) ? value : round(value)),
  ]),
};

function isInsideDelta(of: Subject): boolean {
  return of.kind === 'slope' || (of.kind === 'gradient' && of.of.kind === 'output');
}

/** The nearest number with that many decimals, judged by the exact value of the double. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
