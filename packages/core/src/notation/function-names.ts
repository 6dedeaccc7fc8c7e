import type { Subject } from '../subject.ts';
import { after, change, derivative, indexed } from './marks.ts';
import type { Sign } from './notation.ts';

const STRAIGHT: Sign = { tex: 'd', text: 'd' };

/**
 * The symbols of a function example: its own names, with d for a function of a `single` variable and ∂ otherwise. A gradient is
 * always of the result.
 */
export function functionSymbol(subject: Subject, single: boolean, result: string): Sign {
  switch (subject.kind) {
    case 'named':
      return nameSign(subject.name);
    case 'local-slope':
      return slope(nameSign(subject.of), nameSign(subject.by), single);
    case 'learning-rate':
      return { tex: '\\eta', text: 'η' };
    case 'gradient':
      return slope(nameSign(result), functionSymbol(subject.of, single, result), single);
    case 'step':
      return change(functionSymbol(subject.of, single, result));
    case 'next':
      return after(functionSymbol(subject.of, single, result));
    default:
      throw new TypeError(`a function example has no ${subject.kind}`);
  }
}

function slope(of: Sign, by: Sign, single: boolean): Sign {
  return single ? derivative(of, by, STRAIGHT) : derivative(of, by);
}

/** How a name of a function example is written: `w1` is w with a 1 below. */
export function nameSign(name: string): Sign {
  const letter = name.slice(0, 1);
  const sign: Sign = { tex: letter, text: letter };
  return name.length === 1 ? sign : indexed(sign, name.slice(1));
}
