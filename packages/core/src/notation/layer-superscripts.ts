import { at } from '../list.ts';
import type { Subject } from '../subject.ts';
import type { Unit } from '../units.ts';
import { DELTA, ETA, indexed, letter, marked, PREDICTION, raised } from './marks.ts';
import { type ArraySubject, type Notation, outputUnits, type Shape, type Sign } from './notation.ts';
import { slopeMark } from './slope-mark.ts';

const LOSS = letter('L');

/**
 * Layers above, places below: w^{(2)}_{13} leads to unit 1 of layer 2 from the third of the outputs that feed it, and
 * δ = ∂L/∂z. The form of most textbooks (Nielsen 2015, ch. 2; Bishop 2006, §5.3 without superscripts).
 */
export const layerSuperscripts: Notation = {
  name: 'layer-superscripts',
  title: 'Layers as superscripts, w⁽¹⁾₁₂ to 1 from 2, δ = ∂L/∂z',
  deltaSign: 1,
  reach: 'any',
  symbol,
};

function symbol(subject: Subject, shape: Shape): Sign {
  switch (subject.kind) {
    case 'input':
      return indexed(letter('x'), subject.unit.place + 1);
    case 'bias':
      return layered(letter('b'), subject.unit.layer, subject.unit.place + 1);
    case 'target':
      return ofOutput(letter('y'), subject.unit, shape);
    case 'pre-activation':
      return layered(letter('z'), subject.unit.layer, subject.unit.place + 1);
    case 'output':
      return outputSymbol(subject.unit, shape);
    case 'weight': {
      const { layer, row, column } = subject.connection;
      const wide = at(shape.network.layers, layer - 1).weights.some((weights) => weights.length >= 10);
      return layered(letter('w'), layer, `${row + 1}${wide || row >= 9 ? ',' : ''}${column + 1}`);
    }
    case 'slope':
      return slopeMark(
        subject.unit,
        shape,
        outputSymbol(subject.unit, shape),
        symbol({ kind: 'pre-activation', unit: subject.unit }, shape),
      );
    case 'delta':
      return layered(DELTA, subject.unit.layer, subject.unit.place + 1);
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
      throw new TypeError(`layer-superscripts has no symbol for a ${subject.kind}`);
  }
}

/** W^{(1)}, z^{(1)}, h^{(1)}: h^{(0)} is x, and the h of the last layer is ŷ. */
export function layerSuperscriptsArrays(subject: ArraySubject, shape: Shape): readonly Sign[] {
  switch (subject.kind) {
    case 'targets':
      return [letter('y')];
    case 'outputs': {
      const hidden = raised(letter('h'), subject.layer);
      if (subject.layer === 0) return [letter('x'), hidden];
      return subject.layer === shape.network.layers.length ? [PREDICTION, hidden] : [hidden];
    }
    case 'pre-activations':
      return [raised(letter('z'), subject.layer)];
    case 'deltas':
      return [raised(DELTA, subject.layer)];
    case 'biases':
      return [raised(letter('b'), subject.layer)];
    case 'weights':
      return [raised(letter('W'), subject.layer)];
  }
}

function outputSymbol(unit: Unit, shape: Shape): Sign {
  if (unit.layer === 0) return indexed(letter('x'), unit.place + 1);
  if (unit.layer === shape.network.layers.length) return ofOutput(PREDICTION, unit, shape);
  return layered(letter('h'), unit.layer, unit.place + 1);
}

/** With one output its index is left out. */
function ofOutput(sign: Sign, unit: Unit, shape: Shape): Sign {
  return outputUnits(shape).length === 1 ? sign : indexed(sign, unit.place + 1);
}

/** A letter with its layer above and an index below. */
function layered(sign: Sign, layer: number, index: number | string): Sign {
  return indexed(raised(sign, layer), index);
}
