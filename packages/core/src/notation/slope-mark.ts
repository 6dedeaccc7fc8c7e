import { functionSymbols } from '../function-symbols.ts';
import { at } from '../list.ts';
import type { Unit } from '../units.ts';
import { derivative } from './marks.ts';
import type { Shape, Sign } from './notation.ts';

/** The slope of a unit, σ′(a_5); where the activation has no letter of its own, ∂y/∂a. */
export function slopeMark(unit: Unit, shape: Shape, output: Sign, preActivation: Sign): Sign {
  const { activation } = at(shape.network.layers, unit.layer - 1);
  if (activation === 'linear' || activation === 'softmax') return derivative(output, preActivation);
  const name = functionSymbols[activation];
  return { tex: `${name.tex}'(${preActivation.tex})`, text: `${name.text}′(${preActivation.text})` };
}
