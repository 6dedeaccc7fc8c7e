import { pair, type Subject } from '../subject.ts';
import { DELTA, derivative, ETA, indexed, letter, marked, raised } from './marks.ts';
import {
  type ArraySubject,
  type Notation,
  outputUnits,
  type Shape,
  type Sign,
  unitCount,
} from './notation.ts';
import { slopeMark } from './slope-mark.ts';

const LOSS = letter('E');

/**
 * Units numbered through the network and weights by the pair of units they join, W_{13} from 1 to 3. The minus of descent is inside δ,
 * as in Mahesh Huddar's worked example, so that the update adds: W ← W + η δ y.
 */
export const unitPairs: Notation = {
  name: 'unit-pairs',
  title: 'Units numbered through, W₁₃ from 1 to 3, the sign inside δ',
  deltaSign: -1,
  reach: 'any',
  symbol,
};

function symbol(subject: Subject, shape: Shape): Sign {
  switch (subject.kind) {
    case 'input':
      return indexed(letter('x'), subject.unit.number);
    case 'bias':
      return indexed(letter('b'), subject.unit.number);
    case 'target':
      return outputUnits(shape).length === 1 ? letter('t') : indexed(letter('t'), subject.unit.number);
    case 'pre-activation':
      return indexed(letter('a'), subject.unit.number);
    case 'output':
      return indexed(letter(subject.unit.layer === 0 ? 'x' : 'y'), subject.unit.number);
    case 'weight':
      return indexed(letter('W'), pair(subject.connection, unitCount(shape)));
    case 'slope':
      return slopeMark(
        subject.unit,
        shape,
        symbol({ kind: 'output', unit: subject.unit }, shape),
        symbol({ kind: 'pre-activation', unit: subject.unit }, shape),
      );
    case 'own-delta':
      return indexed(DELTA, subject.unit.number);
    case 'delta':
      return derivative(LOSS, symbol({ kind: 'pre-activation', unit: subject.unit }, shape));
    case 'loss':
      return LOSS;
    case 'learning-rate':
      return ETA;
    case 'gradient':
    case 'step':
    case 'next':
      return marked(subject.kind, symbol(subject.of, shape), LOSS);
    case 'named':
    case 'local-slope':
      throw new TypeError(`unit-pairs has no symbol for a ${subject.kind}`);
  }
}

/** The tradition has no vectors of its own; its letters with the layer above are what a reader of it would write. */
export function unitPairsArrays(subject: ArraySubject): readonly Sign[] {
  switch (subject.kind) {
    case 'targets':
      return [letter('t')];
    case 'outputs': {
      const outputs = raised(letter('y'), subject.layer);
      return subject.layer === 0 ? [letter('x'), outputs] : [outputs];
    }
    case 'pre-activations':
      return [raised(letter('a'), subject.layer)];
    case 'deltas':
      return [raised(DELTA, subject.layer)];
    case 'biases':
      return [raised(letter('b'), subject.layer)];
    case 'weights':
      return [raised(letter('W'), subject.layer)];
  }
}
