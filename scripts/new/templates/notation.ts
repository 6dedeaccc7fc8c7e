import type { Subject } from '../subject.ts';
import { pair } from '../subject.ts';
import { DELTA, ETA, indexed, letter, marked } from './marks.ts';
import { type Notation, outputUnits, type Shape, type Sign, unitCount } from './notation.ts';
import { slopeMark } from './slope-mark.ts';

const LOSS = letter('C');

/** Say which tradition writes like this, and where: units numbered through, δ = ∂C/∂s, s for what comes in and p for what goes out. */
export const sampleNotation: Notation = {
  name: 'sample-notation',
  title: 'Sample notation: units numbered through, s comes in, p goes out, δ = ∂C/∂s',
  deltaSign: 1,
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
      return indexed(letter('s'), subject.unit.number);
    case 'output':
      return indexed(letter(subject.unit.layer === 0 ? 'x' : 'p'), subject.unit.number);
    case 'weight':
      return indexed(letter('w'), pair(subject.connection, unitCount(shape)));
    case 'slope':
      return slopeMark(
        subject.unit,
        shape,
        symbol({ kind: 'output', unit: subject.unit }, shape),
        symbol({ kind: 'pre-activation', unit: subject.unit }, shape),
      );
    case 'delta':
      return indexed(DELTA, subject.unit.number);
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
      throw new TypeError(`sample-notation has no symbol for a ${subject.kind}`);
  }
}
