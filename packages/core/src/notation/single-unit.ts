import type { Subject } from '../subject.ts';
import { derivative, ETA, indexed, letter, marked } from './marks.ts';
import type { Notation, Shape, Sign } from './notation.ts';
import { slopeMark } from './slope-mark.ts';

const LOSS = letter('E');

/**
 * For a unit that is alone: x goes in, w and b are its weight and bias, a is its pre-activation and y its output. Inputs and weights have an
 * index where there are several. As in Bertucci and Kahng's Backprop Explainer (2021), which writes ŷ for y and y for t.
 */
export const singleUnit: Notation = {
  name: 'single-unit',
  title: 'One unit alone: y = wx + b',
  deltaSign: 1,
  reach: 'one-unit',
  symbol,
};

function symbol(subject: Subject, shape: Shape): Sign {
  switch (subject.kind) {
    case 'input':
      return ofInput('x', subject.unit.place, shape);
    case 'weight':
      return ofInput('w', subject.connection.column, shape);
    case 'bias':
      return letter('b');
    case 'target':
      return letter('t');
    case 'pre-activation':
      return letter('a');
    case 'output':
      return subject.unit.layer === 0 ? ofInput('x', subject.unit.place, shape) : letter('y');
    case 'slope':
      return slopeMark(subject.unit, shape, letter('y'), letter('a'));
    case 'delta':
      return derivative(LOSS, letter('a'));
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
      throw new TypeError(`single-unit has no symbol for a ${subject.kind}`);
  }
}

function ofInput(name: string, place: number, { network }: Shape): Sign {
  const several = (network.layers[0]?.weights[0]?.length ?? 0) > 1;
  return several ? indexed(letter(name), place + 1) : letter(name);
}
