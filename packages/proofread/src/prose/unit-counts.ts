import { type Unit, unitLayers } from '@nudge/core/units';
import type { Setting } from '../lesson/setting.ts';
import { inStyleOf, numberWords, wordValue } from './number-words.ts';
import { found, type Reading, refused, spanAt } from './reading.ts';

/** Which connections of a unit are counted. */
type Side = 'incoming' | 'outgoing';

const NUMBER = `(?<![\\p{L}\\p{N}.,'’^_-])(one|${numberWords}|\\d{1,2})`;
const LINES = '(?:weights?|connections?|lines?|arrows?)';
const VERB = '(?:(?:that|which)\\s+)?(?:leads?|goes?|runs?|comes?|points?|starts?|ends?|arrives?)?\\s*';
const UNIT =
  '(?:the\\s+)?(?:hidden\\s+|output\\s+|input\\s+)?(?:unit|neuron|node)\\s+(\\d+)(?![\\p{N}%]|[.,]\\d|\\s*(?:,|and|or|to|–|-)\\s*\\d)';

/** "Two weights lead into unit 5", "the two weights out of unit 1". */
const AT_UNIT: readonly (readonly [Side, RegExp])[] = [
  [
    'incoming',
    new RegExp(
      `${NUMBER}\\s+(?:${LINES}|inputs?)\\s+${VERB}(?:into|to|(?:that\\s+|which\\s+)?(?:enters?|reach(?:es)?|feeds?))\\s+${UNIT}`,
      'giu',
    ),
  ],
  [
    'outgoing',
    new RegExp(
      `${NUMBER}\\s+${LINES}\\s+${VERB}(?:out\\s+of|from|(?:that\\s+|which\\s+)?leaves?)\\s+${UNIT}`,
      'giu',
    ),
  ],
];
const HAS = '(?:has|have|with|gets?|takes?|receives?|sends?)';
/** "Unit 5 has two incoming weights", "each hidden unit has one outgoing weight". */
const UNIT_HAS = new RegExp(
  `(?:${UNIT}|(?:each|every)\\s+(hidden|output|input)\\s+(?:unit|neuron|node))\\s+${HAS}\\s+(?:only\\s+|just\\s+)?${NUMBER}\\s+(?:(incoming|outgoing)\\s+${LINES}|inputs?)(?!\\p{L})`,
  'giu',
);
/** Before the number: some of them. */
const SOME_BEFORE =
  /\b(?:other|others|another|first|last|next|remaining|at least|at most|any|every|each)\s+$/iu;

/** How many lines lead into a unit or out of it, held against the network. */
export function readUnitCounts(text: string, setting: Setting): readonly Reading[] {
  const { example } = setting;
  if (example?.kind !== 'network') return [];
  const layers = unitLayers(example.network);
  const units = layers.flat();
  const atUnit = AT_UNIT.flatMap(([side, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 1: number = '', 2: unit, index }) => {
      // "The one weight into unit 5" may be one of two.
      if (/^one$/i.test(number) || SOME_BEFORE.test(text.slice(Math.max(0, index - 20), index))) return [];
      return readCount(
        number,
        index,
        units.filter((one) => one.number === Number(unit)),
        side,
      );
    }),
  );
  const has = [...text.matchAll(UNIT_HAS)].flatMap((match) => {
    const { 0: whole, 1: unit, 2: kind = '', 3: number = '', 4: side = 'incoming', index } = match;
    const named =
      unit === undefined ? unitsOf(kind, layers) : units.filter((one) => one.number === Number(unit));
    const start = index + whole.toLowerCase().lastIndexOf(` ${number.toLowerCase()} `) + 1;
    return readCount(number, start, named, side.toLowerCase() === 'outgoing' ? 'outgoing' : 'incoming');
  });
  return [...atUnit, ...has];
}

function unitsOf(kind: string, layers: readonly (readonly Unit[])[]): readonly Unit[] {
  switch (kind.toLowerCase()) {
    case 'input':
      return layers[0] ?? [];
    case 'output':
      return layers.at(-1) ?? [];
    default:
      return layers.slice(1, -1).flat();
  }
}

/** @param units all of these must have as many */
function readCount(number: string, start: number, units: readonly Unit[], side: Side): readonly Reading[] {
  const value = /^one$/i.test(number) ? 1 : wordValue(number);
  const wrong = units.find((unit) => unit[side].length !== value);
  const [first] = units;
  if (value === null || first === undefined) return [];
  const span = spanAt(start, number);
  if (wrong === undefined) return [found({ span, printed: number, kind: 'arithmetic', expected: value })];
  const due = wrong[side].length;
  const message = `unit ${wrong.number} has ${due} ${side} ${due === 1 ? 'weight' : 'weights'}`;
  const isCertain = due > 1 && value > 1;
  return [
    refused(span, number, 'wrong-count', message, {
      expected: String(due),
      ...(isCertain ? { fix: inStyleOf(number, due) } : {}),
    }),
  ];
}
