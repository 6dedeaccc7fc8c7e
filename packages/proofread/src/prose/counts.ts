import { type Countable, countsOf } from '@nudge/core/counts';
import type { NetworkExample } from '@nudge/core/example';
import { type Unit, unitLayers } from '@nudge/core/units';
import { globalId, type Setting } from '../lesson/setting.ts';
import type { Span } from '../tex/tex-node.ts';
import { inStyleOf, numberWords, wordValue } from './number-words.ts';
import { found, type Reading, refused, spanAt } from './reading.ts';

/** Something that is counted in prose, and which numbers of it a network may be said to have. */
interface Noun {
  readonly words: RegExp;
  /** For the id, `count.hidden-units`, and for messages. */
  readonly name: string;
  readonly totals: (counts: ReadonlyMap<Countable, number>, example: NetworkExample) => readonly number[];
  /** "both weights" may be any two of them. */
  readonly isAny?: boolean;
  /** It is counted here, and no count of the example has its name. */
  readonly isOurs?: boolean;
}

const total = (name: Countable) => (counts: ReadonlyMap<Countable, number>) => [counts.get(name) ?? 0];

/** How many lines lead into the units of some layers. */
function lines(
  { network }: NetworkExample,
  choose: (layers: readonly (readonly Unit[])[]) => readonly (readonly Unit[])[],
): number {
  return choose(unitLayers(network))
    .flat()
    .reduce((sum, { incoming }) => sum + incoming.length, 0);
}

const nouns: readonly Noun[] = [
  { words: /^hidden[\s-]+layers?$/i, name: 'hidden layers', totals: total('hidden layers') },
  { words: /^hidden[\s-]+(unit|neuron|node)s?$/i, name: 'hidden units', totals: total('hidden units') },
  { words: /^input(s|[\s-]+(unit|neuron|node|value|number)s?)?$/i, name: 'inputs', totals: total('inputs') },
  { words: /^output(s|[\s-]+(unit|neuron|node)s?)?$/i, name: 'outputs', totals: total('outputs') },
  {
    words: /^hidden[\s-]+weights?$/i,
    name: 'hidden weights',
    totals: (_, example) => [lines(example, (layers) => layers.slice(1, -1))],
    isOurs: true,
  },
  {
    words: /^output[\s-]+weights?$/i,
    name: 'output weights',
    totals: (_, example) => [lines(example, (layers) => layers.slice(-1))],
    isOurs: true,
  },
  {
    // Where there is one output, there may be two classes all the same.
    words: /^(class(es)?|probabilit(y|ies)|scores?|logits?)$/i,
    name: 'outputs',
    totals: (counts) => {
      const outputs = counts.get('outputs') ?? 0;
      return outputs > 1 ? [outputs] : [];
    },
    isAny: true,
  },
  { words: /^weights?$/i, name: 'weights', totals: total('weights'), isAny: true },
  { words: /^bias(es)?$/i, name: 'biases', totals: total('biases') },
  { words: /^parameters?$/i, name: 'parameters', totals: total('parameters'), isAny: true },
  { words: /^connections?$/i, name: 'connections', totals: total('connections'), isAny: true },
  {
    // With or without the inputs, or those of one kind: all of these are called units.
    words: /^(unit|neuron|node)s?$/i,
    name: 'units',
    totals: (counts) => {
      const [all = 0, inputs = 0, hidden = 0, outputs = 0] = (
        ['units', 'inputs', 'hidden units', 'outputs'] as const
      ).map((name) => counts.get(name));
      return [all, all - inputs, hidden, inputs, outputs];
    },
    isAny: true,
  },
  {
    // Some count the inputs as a layer, and some don't.
    words: /^layers?$/i,
    name: 'layers',
    totals: (counts) => {
      const hidden = counts.get('hidden layers') ?? 0;
      return [hidden + 1, hidden + 2];
    },
  },
];

const NEUTRAL = '(?:(?:new|old|trainable|learnable|adjustable|free|separate|single|different|numbered)\\s+)?';
const NOUN =
  '((?:hidden[\\s-]+)?layers?|(?:hidden|input|output)[\\s-]+(?:unit|neuron|node)s?|(?:hidden|output)[\\s-]+weights?|input[\\s-]+(?:value|number)s?|(?:weight|input|output|parameter|connection|unit|neuron|node)s?|bias(?:es)?|class(?:es)?|probabilit(?:y|ies)|scores?|logits?)';
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,'’^_-])(${numberWords}|both|\\d{1,3})([\\s\\u00a0]+|-)(?:(?<=all\\s+\\S+\\s+)of\\s+(?:its|the|our|these|those|their)\\s+)?${NEUTRAL}${NOUN}(?![\\p{L}\\p{N}])`,
  'giu',
);
/** "weights: six", as a list has it. */
const LISTED = new RegExp(
  `^[\\s\\p{P}]*${NOUN}\\s*[:–—]\\s*(${numberWords}|\\d{1,3})(?![\\p{L}\\p{N}%]|[.,]\\d)`,
  'iu',
);

/** Before the number: it speaks of some of them, or of those of one unit. */
const PART_BEFORE =
  /\b(these|those|such|other|others|another|first|last|next|remaining|further|any|every|each|between|among|of|only|per|which|with the|more than|fewer than|less than|at least|at most|up to)\s+$|\b(unit|neuron|node|layer)s?\s+(with|having|has|have|had|hears?|gets?|takes?|receives?)\s+$/iu;
const WHOLE_BEFORE = /\b(network|net|model|example|total)\s+(of|with|has|with the)\s+$/iu;
/** Behind the noun: which of them. */
const PART_BEHIND =
  /^\s+(into|from|to|out|leading|at|between|behind|on|above|below|before|after|beside|for|each|apiece|per|a unit|(?:(?:that|which)\s+)?(?:lead|feed|enter|leave|go|come|reach|share|meet|belong|carry|start|end|run|point|serve)|(?:of|in)\s+(?!(?:all|total)\b|(?:the|this|our|that|a|an|its)\s+(?:whole\s+)?(?:[\w-]+\s+){0,2}(?:network|net|model|example)\b))/iu;
/** The sentence speaks of another network. */
const ELSEWHERE =
  /\b(suppose|imagine|would|another network|other networks|larger|bigger|deeper|wider|(?:many|most|some|real|deep|large|such) networks|networks (?:of|with|that have)|if\b[^.]*\b(?:had|were))\b/iu;

/**
 * Numbers of things that the example's network has, held against it.
 *
 * The rule: a number word from two to twelve, "both", or digits, directly before weights, biases, inputs, outputs, hidden units, units,
 * hidden layers, layers, parameters or connections is how many the network has, unless the words around it say that it is
 * some of them ("these two weights", "two of the weights", "two weights into unit 5") or another network ("suppose …").
 */
export function readCounts(text: string, setting: Setting): readonly Reading[] {
  const { example } = setting;
  if (example === null || example.kind !== 'network') return [];
  return [
    ...[...text.matchAll(COUNT)].flatMap((match) => readCount(text, match, example, setting)),
    ...readListed(text, example, setting),
  ];
}

function readListed(text: string, example: NetworkExample, setting: Setting): readonly Reading[] {
  const [whole = '', words = '', number = ''] = LISTED.exec(text) ?? [];
  const noun = nounOf(words);
  const value = wordValue(number);
  if (noun === undefined || value === null) return [];
  const count = { number, value, noun, span: spanAt(whole.length - number.length, number) };
  const right = asTotal(count, example, setting);
  return right === null ? wrongTotal(count, example) : [right];
}

function readCount(
  text: string,
  match: RegExpExecArray,
  example: NetworkExample,
  setting: Setting,
): readonly Reading[] {
  const [whole, number = '', joint, words = ''] = match;
  const noun = nounOf(words);
  const isBoth = /^both$/i.test(number);
  const value = isBoth ? 2 : wordValue(number);
  if (noun === undefined || value === null || (isBoth && noun.isAny)) return [];
  // "two input", "six weight" is no count unless it is joined, "two-input", or says 1.
  const isPlural = /s$/i.test(words) && !/^bias$/i.test(words);
  if (!isPlural && joint !== '-' && value !== 1) return [];
  const isDigits = /\d/.test(number);
  const count = { number, value, noun, span: spanAt(match.index, number) };
  const right = asTotal(count, example, setting);
  // What comes of a sum is read with the sum.
  if (right !== null) return isBoth || /[=≈]\s*$/.test(text.slice(0, match.index)) ? [] : [right];
  if (isPartial(text, match.index, match.index + whole.length))
    return isDigits ? [refused(count.span, number, 'unproved-number', someOf(number, noun))] : [];
  return wrongTotal(count, example);
}

/** A number and what it counts. */
interface Count {
  readonly number: string;
  readonly value: number;
  readonly noun: Noun;
  readonly span: Span;
}

/** `null` where it is not how many there are. */
function asTotal(
  { number, value, noun, span }: Count,
  example: NetworkExample,
  setting: Setting,
): Reading | null {
  if (!noun.totals(countsOf(example), example).includes(value)) return null;
  if (noun.isOurs) return found({ span, printed: number, kind: 'arithmetic', expected: value });
  const quantity = globalId(`count.${noun.name.replaceAll(' ', '-')}`, setting);
  return found({ span, printed: number, kind: 'derived', quantity, expected: value });
}

function wrongTotal({ number, noun, span }: Count, example: NetworkExample): readonly Reading[] {
  const [due] = noun.totals(countsOf(example), example);
  if (due === undefined) return [];
  const things = due === 1 ? noun.name.replace(/(?<=bias)es$|s$/, '') : noun.name;
  const message = `${example.id} has ${due} ${things}; write :any[${number} …] where another number is meant`;
  // "One outputs" would want another noun.
  const isFixed = !/^both$/i.test(number) && due > 1;
  const fix = !isFixed ? {} : { fix: inStyleOf(number, due) };
  return [refused(span, number, 'wrong-count', message, { expected: String(due), ...fix })];
}

function nounOf(words: string): Noun | undefined {
  return nouns.find((one) => one.words.test(words.replace(/\s+/g, ' ')));
}

function isPartial(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (ELSEWHERE.test(sentenceAround(text, start))) return true;
  if (PART_BEHIND.test(text.slice(end, end + 60))) return true;
  return PART_BEFORE.test(before) && !WHOLE_BEFORE.test(before);
}

function sentenceAround(text: string, at: number): string {
  const before = text.slice(0, at);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('.\n'), before.lastIndexOf('? ')) + 1;
  const length = text.slice(at).search(/[.?!](\s|$)/);
  return text.slice(start, length < 0 ? text.length : at + length);
}

function someOf(number: string, { name }: Noun): string {
  return `it is not how many ${name} there are: write :any[${number} ${name}] where it counts some of them`;
}
