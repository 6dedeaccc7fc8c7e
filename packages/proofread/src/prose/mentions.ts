import type { Example, NetworkExample } from '@nudge/core/example';
import { layerSizes, type Unit, unitLayers } from '@nudge/core/units';
import { globalId, type Setting } from '../lesson/setting.ts';
import { found, type Reading, refused, spanAt } from './reading.ts';

const NUMBERS = '\\d+(?![\\p{N}%]|[.,]\\d)';
/** "3, 4 and 5", "3–5", "3 to 5". */
const LIST = `${NUMBERS}(?:(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s*[–‑-]\\s*|\\s*&\\s*|\\s+(?:and|or|to|through|nor)\\s+)${NUMBERS}(?!\\s*[=≈×]))*`;
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(hidden|input|output)[\\s-]+)?(unit|neuron|node|layer|input|output)s?[\\s\\u00a0]+(?:no\\.\\s*|number\\s+)?(${LIST})`,
  'giu',
);
/** H₄, O₅: a unit by what it is. */
const LETTERED = /(?<![\p{L}\p{N}_^])([HOIN])([₀-₉]+|\d+)(?![\p{L}\p{N}_⁺⁻])/gu;
const ORDINAL =
  /(?<![\p{L}\p{N}.,])(\d+)(st|nd|rd|th)\s+(?:(hidden|input|output)\s+)?(unit|neuron|node|layer|input|output)(?!\p{L})/giu;
const SIZES = /(?<![\p{L}\p{N}.,–-])\d+(?:[-–‑]\d+)+(?![\p{L}\p{N}]|[.,]\d)/gu;
const NETWORK_BEHIND = /^\s+(?:[\p{L}-]+\s+){0,3}(?:network|net|architecture|perceptron|mlp|model)\b/iu;

/** Units and layers that are named by their number: each must be there. */
export function readMentions(text: string, setting: Setting): readonly Reading[] {
  return [
    ...[...text.matchAll(SIZES)].flatMap((match) => readSizes(text, match, setting)),
    ...[...text.matchAll(NAMED)].flatMap((match) => readNamed(text, match, setting)),
    ...[...text.matchAll(ORDINAL)].map((match) => readOrdinal(match, setting)),
    ...[...text.matchAll(LETTERED)].flatMap((match) => readLettered(match, setting)),
  ];
}

/** Behind the numbers: what kind of units these are said to be. */
const KIND = /^\s+(?:is|are)\s+(?:both\s+|all\s+)?(?:an?\s+|the\s+)?(hidden|inputs?|outputs?)(?![\p{L}-])/iu;

function readNamed(text: string, match: RegExpExecArray, setting: Setting): readonly Reading[] {
  const [whole, role, noun = '', list = ''] = match;
  const start = match.index + whole.length - list.length;
  const [, said] = KIND.exec(text.slice(start + list.length, start + list.length + 40)) ?? [];
  const isUnit = /^(unit|neuron|node)$/i.test(noun) && role === undefined;
  return [...list.matchAll(/\d+/g)].map(({ 0: printed, index }) => {
    const span = spanAt(start + index, printed);
    const own = isUnit && said !== undefined ? kindOf(Number(printed), setting) : null;
    if (own === null || said === undefined || own === said.toLowerCase().replace(/s$/, ''))
      return mention(printed, span, roleOf(role, noun), setting);
    return refused(span, printed, 'unknown-quantity', `unit ${printed} is no ${said}: it is ${own}`);
  });
}

/** What a unit is; `null` where there is no such unit. */
function kindOf(number: number, { example }: Setting): 'input' | 'hidden' | 'output' | null {
  if (example?.kind !== 'network') return null;
  const layers = unitLayers(example.network);
  const layer = layers.findIndex((units) => units.some((unit) => unit.number === number));
  if (layer < 0) return null;
  return layer === 0 ? 'input' : layer === layers.length - 1 ? 'output' : 'hidden';
}

function readOrdinal(match: RegExpExecArray, setting: Setting): Reading {
  const [, printed = '', ending = '', role, noun = ''] = match;
  const span = spanAt(match.index, printed + ending);
  const due = endingOf(Number(printed));
  if (ending.toLowerCase() !== due)
    return refused(span, printed + ending, 'wrong-digit', `it is read ${printed}${due}`, {
      fix: printed + due,
      expected: printed + due,
    });
  const places = setting.example === null ? 0 : countOf(roleOf(role, noun), setting.example);
  if (Number(printed) >= 1 && Number(printed) <= places)
    return found({ span, printed: printed + ending, kind: 'mention' });
  return refused(
    span,
    printed + ending,
    'unknown-quantity',
    `there ${places === 1 ? 'is' : 'are'} ${places} of these in ${setting.example?.id ?? 'a lesson without an example'}`,
  );
}

function endingOf(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th';
}

function readLettered(match: RegExpExecArray, setting: Setting): readonly Reading[] {
  const [printed, letter = '', number = ''] = match;
  const role = { H: 'hidden unit', O: 'output unit', I: 'input unit' }[letter] ?? 'unit';
  if (setting.example?.kind !== 'network') return [];
  return [mention(printed, spanAt(match.index, printed), role, setting, plainDigits(number))];
}

/** The layers of a network by how many units they have: a 2-2-1 network. */
function readSizes(text: string, match: RegExpExecArray, setting: Setting): readonly Reading[] {
  const [printed] = match;
  const span = spanAt(match.index, printed);
  const parts = printed.split(/[-–‑]/);
  const isNamed = NETWORK_BEHIND.test(text.slice(span.end, span.end + 60));
  if (!isNamed && parts.length < 3) return [];
  if (setting.example?.kind !== 'network') return [];
  const sizes = layerSizes(setting.example.network);
  if (parts.map(Number).join() === sizes.join())
    return [found({ span, printed, kind: 'derived', quantity: globalId('count.layer-sizes', setting) })];
  if (!isNamed) return [];
  const fix = sizes.join(/[-–‑]/.exec(printed)?.[0] ?? '-');
  const message = `the layers of ${setting.example.id} have ${sizes.join(', ')} units`;
  return [refused(span, printed, 'wrong-count', message, { fix, expected: fix })];
}

function mention(
  printed: string,
  span: { readonly start: number; readonly end: number },
  role: string,
  setting: Setting,
  digits = printed,
): Reading {
  const { example } = setting;
  const number = Number(digits);
  if (example === null || example.kind !== 'network') {
    const what = example === null ? 'the lesson names no example' : `${example.id} is no network`;
    return refused(span, printed, 'unknown-quantity', `there is no ${role} ${number}: ${what}`);
  }
  const isThere = numbersOf(role, example).includes(number);
  if (!isThere)
    return refused(
      span,
      printed,
      'unknown-quantity',
      `${example.id} has no ${role} ${number}; ${there(role, example)}`,
    );
  const isLayer = role.endsWith('layer');
  return found({
    span,
    printed,
    kind: 'mention',
    quantity: globalId(isLayer ? `layer.${number}` : `unit.${unitNamed(role, number, example)}`, setting),
  });
}

function roleOf(role: string | undefined, noun: string): string {
  const plain = noun.toLowerCase();
  if (plain === 'input' || plain === 'output') return `${plain} unit`;
  const name = plain === 'layer' ? 'layer' : 'unit';
  return role === undefined ? name : `${role.toLowerCase()} ${name}`;
}

/** The numbers by which units or layers of a kind may be called. */
function numbersOf(role: string, example: Example): readonly number[] {
  if (example.kind !== 'network') return [];
  const layers = unitLayers(example.network);
  const last = layers.length - 1;
  const places = (units: readonly Unit[]) => units.flatMap(({ number, place }) => [number, place + 1]);
  switch (role) {
    case 'layer':
      return layers.map((_, i) => i);
    case 'hidden layer':
      return layers.slice(1, last).map((_, i) => i + 1);
    case 'input unit':
      return places(layers[0] ?? []);
    case 'output unit':
      return places(layers[last] ?? []);
    case 'hidden unit':
      return layers.slice(1, last).flatMap(places);
    default:
      return layers.flat().map(({ number }) => number);
  }
}

/** The number of a unit that is named by its number, or by its place among its kind. */
function unitNamed(role: string, number: number, { network }: NetworkExample): number {
  const layers = unitLayers(network);
  const kinds: Readonly<Record<string, readonly Unit[] | undefined>> = {
    'input unit': layers[0],
    'output unit': layers.at(-1),
    'hidden unit': layers.slice(1, -1).flat(),
  };
  const units = kinds[role] ?? layers.flat();
  const named =
    units.find((unit) => unit.number === number) ?? units.find(({ place }) => place + 1 === number);
  return named?.number ?? number;
}

function countOf(role: string, example: Example): number {
  if (example.kind !== 'network') return 0;
  const sizes = layerSizes(example.network);
  const [inputs = 0] = sizes;
  const outputs = sizes.at(-1) ?? 0;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const counts: Readonly<Record<string, number>> = {
    layer: sizes.length,
    'hidden layer': sizes.length - 2,
    'input unit': inputs,
    'output unit': outputs,
    'hidden unit': all - inputs - outputs,
  };
  return counts[role] ?? all;
}

function there(role: string, example: Example): string {
  const numbers = [...new Set(numbersOf(role, example))].toSorted((one, other) => one - other);
  return numbers.length === 0 ? 'it has none' : `there are ${numbers.join(', ')}`;
}

function plainDigits(text: string): string {
  return [...text].map((character) => '₀₁₂₃₄₅₆₇₈₉'.indexOf(character)).every((digit) => digit >= 0)
    ? [...text].map((character) => '₀₁₂₃₄₅₆₇₈₉'.indexOf(character)).join('')
    : text;
}
