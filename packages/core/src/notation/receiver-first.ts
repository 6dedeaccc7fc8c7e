import { at } from '../list.ts';
import type { Subject } from '../subject.ts';
import type { Connection, Unit } from '../units.ts';
import { DELTA, indexed, letter, marked, PREDICTION } from './marks.ts';
import {
  type ArraySign,
  type ArraySubject,
  isWide,
  type Notation,
  type Shape,
  type Sign,
} from './notation.ts';
import { slopeMark } from './slope-mark.ts';

const LOSS = letter('L');

/**
 * The receiver's index first: w_{jk} into hidden unit j from input k, v_j from there to the output. A unit sums to z and sends a, the step is
 * α, and δ = ∂L/∂z. What belongs to the output unit carries the next number after the hidden units: b_3 behind two of them.
 */
export const receiverFirst: Notation = {
  name: 'receiver-first',
  title: 'w₁₂ to hidden unit 1 from input 2, v₁ from there on, δ = ∂L/∂z',
  deltaSign: 1,
  reach: 'one-hidden-layer',
  symbol,
};

function symbol(subject: Subject, shape: Shape): Sign {
  switch (subject.kind) {
    case 'input':
      return indexed(letter('x'), subject.unit.place + 1);
    case 'bias':
      return ofUnit(letter('b'), subject.unit, shape);
    case 'target':
      return letter('y');
    case 'pre-activation':
      return ofUnit(letter('z'), subject.unit, shape);
    case 'output':
      return outputSymbol(subject.unit);
    case 'weight':
      return weightSymbol(subject.connection, shape);
    case 'slope':
      return slopeMark(
        subject.unit,
        shape,
        outputSymbol(subject.unit),
        ofUnit(letter('z'), subject.unit, shape),
      );
    case 'delta':
      return ofUnit(DELTA, subject.unit, shape);
    case 'loss':
      return LOSS;
    case 'learning-rate':
      return { tex: '\\alpha', text: 'α' };
    case 'gradient':
    case 'step':
    case 'next':
      return marked(subject.kind, symbol(subject.of, shape), LOSS);
    case 'own-delta':
    case 'named':
    case 'local-slope':
      throw new TypeError(`receiver-first has no symbol for a ${subject.kind}`);
  }
}

function outputSymbol(unit: Unit): Sign {
  if (unit.layer === 2) return PREDICTION;
  return indexed(letter(unit.layer === 0 ? 'x' : 'a'), unit.place + 1);
}

function weightSymbol({ layer, row, column }: Connection, shape: Shape): Sign {
  if (layer === 2) return indexed(letter('v'), column + 1);
  return indexed(letter('w'), `${row + 1}${isWide(shape) ? ',' : ''}${column + 1}`);
}

/** Numbered through the hidden layer and on to the output. */
function ofUnit(sign: Sign, unit: Unit, shape: Shape): Sign {
  return indexed(sign, (unit.layer === 2 ? at(shape.layers, 1).length : unit.place) + 1);
}

/** The vectors of the hidden layer, W with a row for each hidden unit, and v as a column. */
export function receiverFirstArrays(subject: ArraySubject): readonly ArraySign[] {
  if (subject.kind === 'targets') return [];
  if (subject.kind === 'weights')
    return [subject.layer === 1 ? letter('W') : { ...letter('v'), transposed: true }];
  if (subject.layer === 2) return [];
  switch (subject.kind) {
    case 'outputs':
      return [letter(subject.layer === 0 ? 'x' : 'a')];
    case 'pre-activations':
      return [letter('z')];
    case 'deltas':
      return [DELTA];
    case 'biases':
      return [letter('b')];
  }
}
