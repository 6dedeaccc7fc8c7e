import type { Subject } from '../subject.ts';
import type { Connection, Unit } from '../units.ts';
import { DELTA, ETA, indexed, letter, marked } from './marks.ts';
import {
  type ArraySign,
  type ArraySubject,
  isWide,
  type Notation,
  type Shape,
  type Sign,
} from './notation.ts';
import { slopeMark } from './slope-mark.ts';

const LOSS = letter('E');
const OUTPUT = 'o';

/**
 * A letter for each of the two sets of weights: v_{ij} from input i to hidden unit j, w_j from there to the output. Hidden units send h,
 * the output unit o, and δ = ∂E/∂a.
 */
export const inputToHidden: Notation = {
  name: 'input-to-hidden',
  title: 'v₁₂ from input 1 to hidden unit 2, w₂ from there on, δ = ∂E/∂a',
  deltaSign: 1,
  reach: 'one-hidden-layer',
  symbol,
};

function symbol(subject: Subject, shape: Shape): Sign {
  switch (subject.kind) {
    case 'input':
      return indexed(letter('x'), subject.unit.place + 1);
    case 'bias':
      return ofUnit(letter('b'), subject.unit);
    case 'target':
      return letter('t');
    case 'pre-activation':
      return ofUnit(letter('a'), subject.unit);
    case 'output':
      return outputSymbol(subject.unit);
    case 'weight':
      return weightSymbol(subject.connection, shape);
    case 'slope':
      return slopeMark(subject.unit, shape, outputSymbol(subject.unit), ofUnit(letter('a'), subject.unit));
    case 'delta':
      return ofUnit(DELTA, subject.unit);
    case 'loss':
      return LOSS;
    case 'learning-rate':
      return ETA;
    case 'gradient':
    case 'step':
    case 'next':
      return marked(subject.kind, symbol(subject.of, shape), LOSS);
    case 'own-delta':
    case 'named':
    case 'local-slope':
      throw new TypeError(`input-to-hidden has no symbol for a ${subject.kind}`);
  }
}

function outputSymbol(unit: Unit): Sign {
  if (unit.layer === 2) return letter(OUTPUT);
  return indexed(letter(unit.layer === 0 ? 'x' : 'h'), unit.place + 1);
}

function weightSymbol({ layer, row, column }: Connection, shape: Shape): Sign {
  if (layer === 2) return indexed(letter('w'), column + 1);
  return indexed(letter('v'), `${column + 1}${isWide(shape) ? ',' : ''}${row + 1}`);
}

/** Hidden units by their numbers, the output unit by its letter. */
function ofUnit(sign: Sign, unit: Unit): Sign {
  return indexed(sign, unit.layer === 2 ? OUTPUT : unit.place + 1);
}

/** The vectors of the hidden layer; V has a row for each input, w is a column. */
export function inputToHiddenArrays(subject: ArraySubject): readonly ArraySign[] {
  if (subject.kind === 'targets') return [];
  if (subject.kind === 'weights') return [{ ...letter(subject.layer === 1 ? 'V' : 'w'), transposed: true }];
  if (subject.layer === 2) return [];
  switch (subject.kind) {
    case 'outputs':
      return [letter(subject.layer === 0 ? 'x' : 'h')];
    case 'pre-activations':
      return [letter('a')];
    case 'deltas':
      return [DELTA];
    case 'biases':
      return [letter('b')];
  }
}
