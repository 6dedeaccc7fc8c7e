import type { FunctionName } from '../expression.ts';
import { functionSymbols } from '../function-symbols.ts';
import type { Sign } from '../notation/notation.ts';
import { spoken } from './spoken.ts';

/** What there is to say about what has a symbol and no value of its own. */
export interface PlainGuide {
  readonly id: string;
  readonly sign: Sign;
  readonly name: string;
  readonly spoken: string;
  readonly explanation: string;
}

/** What a function is called, what it does, and how it is said where that is not as it is written. */
interface FunctionWords {
  readonly name: FunctionName;
  readonly words: string;
  readonly explanation: string;
  readonly said?: string;
}

const FUNCTIONS: readonly FunctionWords[] = [
  {
    name: 'sigmoid',
    words: 'sigmoid',
    explanation:
      'It squashes any number into the range between zero and one. Far out on both sides it is almost flat.',
  },
  {
    name: 'tanh',
    words: 'hyperbolic tangent',
    explanation: 'It squashes any number into the range between minus one and one, and leaves zero as it is.',
    said: 'tanch',
  },
  {
    name: 'relu',
    words: 'rectified linear unit',
    explanation: 'It lets what is positive through as it is, and turns everything else into zero.',
    said: 'ray-loo',
  },
  {
    name: 'leaky-relu',
    words: 'leaky rectified linear unit',
    explanation: 'It lets what is positive through as it is, and a hundredth of what is negative.',
    said: 'leaky ray-loo',
  },
  {
    name: 'gelu',
    words: 'Gaussian error linear unit',
    explanation: 'It lets large numbers through and holds back small ones, with a smooth bend between.',
    said: 'gay-loo',
  },
  {
    name: 'silu',
    words: 'sigmoid linear unit',
    explanation: 'It is a number times its own sigmoid: large ones pass, negative ones are held back.',
    said: 'see-loo',
  },
  {
    name: 'relu-slope',
    words: 'slope of the ReLU',
    explanation: 'It is one where the unit is on, and zero where it is off.',
    said: 'ray-loo prime',
  },
  {
    name: 'leaky-relu-slope',
    words: 'slope of the leaky ReLU',
    explanation: 'It is one where the unit is on, and a hundredth where it is off.',
    said: 'leaky ray-loo prime',
  },
  {
    name: 'gelu-slope',
    words: 'slope of the GELU',
    explanation: 'It says how fast the GELU moves when its number is nudged.',
    said: 'gay-loo prime',
  },
  {
    name: 'silu-slope',
    words: 'slope of the SiLU',
    explanation: 'It says how fast the SiLU moves when its number is nudged.',
    said: 'see-loo prime',
  },
  {
    name: 'exp',
    words: 'exponential function',
    explanation: 'It is the number e, about two point seven, raised to a power.',
    said: 'e to the',
  },
  {
    name: 'ln',
    words: 'natural logarithm',
    explanation: 'It tells to which power the number e has to be raised to get there.',
    said: 'natural log of',
  },
  {
    name: 'sin',
    words: 'sine',
    explanation: 'It goes up and down like a wave; its argument is an angle in radians.',
    said: 'sine',
  },
  {
    name: 'cos',
    words: 'cosine',
    explanation: 'It is the wave of the sine, a quarter ahead, and the slope of the sine.',
    said: 'cosine',
  },
];

/** σ and its kin, and their slopes, with ids such as `function.sigmoid`. */
export const functionGuides: readonly PlainGuide[] = [
  ...FUNCTIONS.map(({ name, words, explanation, said }) => {
    const sign = functionSymbols[name];
    return { id: `function.${name}`, sign, name: words, spoken: said ?? spoken(sign.text), explanation };
  }),
  {
    id: 'function.sigmoid-slope',
    sign: { tex: "\\sigma'", text: 'σ′' },
    name: 'slope of the sigmoid',
    spoken: 'sigma prime',
    explanation:
      'It says how fast the sigmoid moves when its number is nudged: a quarter in the middle, almost nothing far out on both sides.',
  },
  {
    id: 'function.tanh-slope',
    sign: { tex: "\\tanh'", text: 'tanh′' },
    name: 'slope of the hyperbolic tangent',
    spoken: 'tanch prime',
    explanation:
      'It says how fast tanh moves when its number is nudged: as fast as the number in the middle, hardly at all far out on both sides.',
  },
];
