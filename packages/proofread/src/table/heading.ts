import type { Cell } from '../lesson/lesson.ts';
import type { Setting } from '../lesson/setting.ts';
import { loneSymbol } from '../prose/lone-symbol.ts';
import { mathRuns, runTeX } from '../prose/math-runs.ts';
import { mathTokens } from '../prose/math-token.ts';

/** What a heading asks of a quantity: itself, its gradient, its change, or what it is after the step. */
export type Time = 'self' | 'grad' | 'step' | 'next';

/** What a heading asks of a unit. */
export type UnitAspect = 'a' | 'y' | 'delta' | 'slope' | 'b' | 't' | 'x';

/** What the heading of a row or column says. */
export interface Heading {
  /** Ids of the quantities that it names. */
  readonly ids: readonly string[];
  /** Number of the unit that it names. */
  readonly unit: number | null;
  readonly times: readonly Time[];
  readonly aspects: readonly UnitAspect[];
  /** It says that lines come from the unit, or lead to it. */
  readonly direction: 'from' | 'to' | null;
  /** As it is printed, for a message. */
  readonly text: string;
}

/** A heading that says nothing. */
export const nothing: Heading = { ids: [], unit: null, times: [], aspects: [], direction: null, text: '' };

const TIMES: readonly (readonly [Time, RegExp])[] = [
  ['next', /\b(after|new|next|updated|then|becomes|later)\b|⁺|\^\{?\+/i],
  ['grad', /\b(gradients?|derivative|partial)\b|∂\s*[EL]|\\partial\s*[EL]|\\nabla|∇|\bd[EL]\/d/i],
  ['step', /\b(changes?|steps?|updates?|moves?|nudges?)\b|Δ|\\Delta/i],
  [
    'self',
    /\b(now|before|forward|values?|given|start|old|initial|original|current|number|result|here|today|amount|weights?)\b/i,
  ],
];
const ASPECTS: readonly (readonly [UnitAspect, RegExp])[] = [
  ['a', /\b(pre-?activations?|weighted sum|sum|net input|net)\b|^\s*[az]\s*$/i],
  [
    'y',
    /(?<!pre-?)\b(activations?|outputs?|answers?|predictions?|says)\b|^\s*(y|h|o|ŷ|\\hat\{?\s*y\}?)\s*$/i,
  ],
  ['delta', /\bdeltas?\b|δ|\\delta/i],
  ['slope', /\b(slopes?|steepness)\b|σ\s*[′'’]|\\sigma'/i],
  ['b', /\bbias(es)?\b|^\s*b\s*$/i],
  ['t', /\btargets?\b|\bwanted\b|^\s*t\s*$/i],
  ['x', /\binputs?\b|^\s*x\s*$/i],
];
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['E', /\b(error|loss|cost)\b/i],
  ['eta', /\blearning rate\b/i],
];
const UNIT = /\b(?:unit|neuron|node)\s+(\d+)\b|\b[HOIN]([₀-₉]+|\d+)(?![\p{L}\p{N}])/iu;

/** Reads a heading; what it doesn't understand it leaves out. */
export function readHeading({ text, parts }: Cell, setting: Setting): Heading {
  const { vocabulary } = setting;
  const formulas = parts.flatMap((part) => (part.kind === 'formula' ? [part.text.text] : []));
  const plain = text.text.replaceAll('\uFFFC', ' ').trim();
  const words = [plain, ...formulas].join(' ').trim();
  const ids = [
    // Of an equation, `a_3 = W_{13}x_1`, what it defines.
    ...[
      ...formulas.map(leftSide),
      ...mathRuns(mathTokens(plain)).map((run) => runTeX(run.tokens).text),
    ].flatMap((tex) => loneSymbol(tex, vocabulary) ?? []),
    ...[...plain.matchAll(/[\w.,]+/g)].flatMap(({ 0: word }) =>
      /\d/.test(word) && vocabulary.quantities.has(word) ? [word] : [],
    ),
    ...NAMED.flatMap(([id, pattern]) => (pattern.test(plain) && vocabulary.quantities.has(id) ? [id] : [])),
  ];
  const unit = UNIT.exec(plain);
  const number = unit === null ? null : Number([...(unit[1] ?? unit[2] ?? '')].map(digit).join(''));
  return {
    ids: [...new Set(ids)],
    unit: number,
    times: matching(TIMES, words),
    aspects: formulas.length > 0 && plain !== '' ? matching(ASPECTS, plain) : matching(ASPECTS, words),
    direction: /^(?:out\s+of|from)\b/i.test(plain) ? 'from' : /^(?:in)?to\b/i.test(plain) ? 'to' : null,
    text: [plain, ...formulas.map((tex) => `$${tex}$`)].filter((part) => part !== '').join(' '),
  };
}

function leftSide(tex: string): string {
  return /^(.+?)(?:=|\\approx|\\leftarrow)(?=.*[A-Za-z\\])/s.exec(tex)?.[1] ?? tex;
}

function matching<T>(patterns: readonly (readonly [T, RegExp])[], words: string): readonly T[] {
  return patterns.flatMap(([name, pattern]) => (pattern.test(words) ? [name] : []));
}

function digit(character: string): string {
  const place = '₀₁₂₃₄₅₆₇₈₉'.indexOf(character);
  return place < 0 ? character : String(place);
}
