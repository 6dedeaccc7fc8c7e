import type { Change, ChangeKind } from './change.ts';
import { around, type Regions, regionsOf } from './regions.ts';

const DIGITS = ['0123456789', '₀₁₂₃₄₅₆₇₈₉', '⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** A pattern and what is put in the place of what it finds. */
interface Rule {
  readonly kind: ChangeKind;
  readonly pattern: RegExp;
  readonly others: (found: string) => readonly string[];
}

/** A letter that is easily taken for another. */
const otherLetters: Readonly<Record<string, string>> = {
  a: 'y',
  y: 'a',
  z: 'h',
  h: 'z',
  x: 'y',
  t: 'y',
  W: 'x',
  w: 'b',
  b: 'w',
  v: 'w',
  o: 'a',
};

/** Digits are changed everywhere. */
const everywhere: readonly Rule[] = [
  {
    kind: 'digit',
    pattern: /[0-9₀-₉⁰¹²³⁴-⁹]/g,
    others: (found) => {
      const digits = DIGITS.find((alphabet) => alphabet.includes(found)) ?? '';
      return [...digits].filter((digit) => digit !== found);
    },
  },
];

const inFormulas: readonly Rule[] = [
  rule('sign', /(?<!\\\\\[)[-+]/g, { '+': '-', '-': '+' }),
  rule('sign', /\\(?:times|cdot|odot)(?![a-zA-Z])/g, {
    '\\times': '+',
    '\\cdot': '+',
    '\\odot': '+',
  }),
  rule('relation', /[=<>]|\\(?:approx|leftarrow|gets|to|rightarrow|leq?|geq?|lt|gt|neq?)(?![a-zA-Z])/g, {
    '=': '\\approx',
    '<': '>',
    '>': '<',
    '\\approx': '=',
    '\\leftarrow': '=',
    '\\gets': '=',
    '\\to': '\\leftarrow',
    '\\rightarrow': '\\leftarrow',
    '\\le': '\\ge',
    '\\leq': '\\geq',
    '\\ge': '\\le',
    '\\geq': '\\leq',
    '\\lt': '>',
    '\\gt': '<',
    '\\ne': '=',
    '\\neq': '=',
  }),
  rule('symbol', /(?<!\\(?:begin|end|text\w*|operatorname|mathrm)\*?\{[^{}]*)(?:\\[a-zA-Z]+|[a-zA-Z])/g, {
    ...otherLetters,
    E: 'y',
    L: 'y',
    e: 'x',
    i: 'j',
    j: 'i',
    k: 'j',
    l: 'k',
    u: 'x',
    '\\delta': '\\eta',
    '\\eta': '\\delta',
    '\\alpha': '\\delta',
    '\\sigma': '\\tanh',
    '\\tanh': '\\sigma',
    '\\exp': '\\ln',
    '\\ln': '\\exp',
    '\\sin': '\\cos',
    '\\cos': '\\sin',
    '\\max': '\\min',
  }),
  {
    kind: 'symbol',
    pattern: /\^\s*(?:\\top(?![a-zA-Z])|\{\s*\\top\s*\})|\\hat(?![a-zA-Z])\s*|'/g,
    others: () => [''],
  },
];

const inProse: readonly Rule[] = [
  rule('sign', /−|(?<=[\s[(])-(?=\d)|×|·/g, { '−': '+', '-': '+', '×': '+', '·': '+' }),
  // Between two things: a sign that is only talked of relates nothing.
  rule(
    'relation',
    /(?<=[\p{L}\p{N}\])%.] ?)[≈≤≥→←](?= ?[\p{L}\p{N}(−:])|(?<=[\p{L}\p{N}\])] )=(?= [\p{L}\p{N}(−:])/gu,
    {
      '=': '≈',
      '≈': '=',
      '≤': '≥',
      '≥': '≤',
      '→': '←',
      '←': '→',
    },
  ),
  rule('symbol', /[axyzhtWwbvoδ](?=[₀-₉])/g, {
    ...otherLetters,
    δ: 'a',
  }),
  // The ids of `:v[…]{of=…}`.
  rule('symbol', /(?<=\{of="?)(?:grad\.|step\.|next\.|own\.|[ayxt](?=\d))/g, {
    'grad.': 'step.',
    'step.': 'grad.',
    'next.': '',
    'own.': '',
    a: 'y',
    y: 'a',
    x: 'y',
    t: 'y',
  }),
];

/** Every change that is tried on a lesson, from its first character to its last. */
export function changesOf(text: string): readonly Change[] {
  const regions = regionsOf(text);
  const isFormula = (offset: number) => around(regions.formulas, offset) !== undefined;
  return [
    ...find(text, regions, everywhere, () => true),
    ...find(text, regions, inFormulas, isFormula),
    ...find(text, regions, inProse, (offset) => !isFormula(offset)),
  ].toSorted((one, other) => one.start - other.start);
}

function find(
  text: string,
  { unseen }: Regions,
  rules: readonly Rule[],
  applies: (offset: number) => boolean,
): readonly Change[] {
  return rules.flatMap(({ kind, pattern, others }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => applies(index) && around(unseen, index) === undefined)
      .flatMap(({ 0: from, index: start }) =>
        others(from).map((to) => ({ kind, start, end: start + from.length, from, to })),
      ),
  );
}

function rule(kind: ChangeKind, pattern: RegExp, table: Readonly<Record<string, string>>): Rule {
  const others = new Map(Object.entries(table));
  return {
    kind,
    pattern,
    others: (found) => {
      const other = others.get(found);
      return other === undefined ? [] : [other];
    },
  };
}
