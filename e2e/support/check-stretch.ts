import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@nudge/scripts/paths.mjs';
import { evaluate } from './arithmetic.ts';
import { workOut } from './check-heard.ts';
import { checkMention } from './check-mention.ts';
import type { Stretch } from './collect-numbers.ts';
import { type Examples, exampleNames, type Worked } from './examples.ts';
import { ArithmeticError } from './interval.ts';
import type { Lists } from './lists.ts';
import { type Known, numbersIn, readPlainText } from './plain-numbers.ts';
import { isRoundingOf, readPrinted } from './printed-number.ts';

/** What the numbers of a stretch turned out to be, and what is wrong. */
export interface Checked {
  readonly kinds: readonly string[];
  readonly complaints: readonly string[];
}

/** What the stretches of one page are held against. */
export interface Scene {
  /** Of the lesson; the front page shows the first example. */
  readonly example: string;
  readonly notation: string;
  readonly examples: Examples;
  readonly lists: Lists;
  /** What the proofreader says about the cases that it is tested with, by the name of the case. */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** Values of an example after what the reader did to it; absent where nothing was done. */
  readonly changed?: (example: string) => ReadonlyMap<string, number>;
}

/** Holds what a page says of a number against the number. */
export function checkStretch(stretch: Stretch, scene: Scene): Checked {
  const { where, data, text } = stretch;
  if (data['file'] !== undefined) return fromFile(text, data['file']);
  if (data['said'] !== undefined) return asSaid(text, data['said'], scene);
  if (where === 'mathml') return checkHeard(stretch, knownFor(stretch, scene));
  if (data['numbers'] !== undefined) return checkListed(stretch, data['numbers'], scene);
  if (where === 'text' && (data['kind'] !== undefined || data['of'] !== undefined))
    return checkMarked(stretch, knownFor(stretch, scene), scene);
  if (where === 'text' && stretch.isProse)
    return complain(`${numbersIn(text).join(', ')} in "${text}" does not say what it is`);
  const [, value, rest] = data['of'] === undefined ? [] : (/^([+−-]?[\d.]+), (.*)$/.exec(text) ?? []);
  // A slider says its own value first.
  const own = value === undefined ? [] : [checkStretch({ ...stretch, where: 'text', text: value }, scene)];
  const { kinds, complaints, unbound } = readPlainText(rest ?? text, knownFor(stretch, scene));
  return {
    kinds: [...own.flatMap((one) => one.kinds), ...kinds],
    complaints: [
      ...own.flatMap((one) => one.complaints),
      ...complaints,
      ...unbound.map((number) => `${number} in "${text}" is bound to nothing`),
    ],
  };
}

function knownFor({ example, notation }: Stretch, scene: Scene): Known {
  const name = example === '' ? scene.example : example;
  const { values, exact, counts } = scene.examples.worked(name);
  return {
    values: scene.changed?.(name) ?? values,
    exact,
    counts,
    written: scene.examples.written(name, notation === '' ? scene.notation : notation),
  };
}

function checkMarked(stretch: Stretch, known: Known, scene: Scene): Checked {
  const { text, data } = stretch;
  const kind = data['kind'] ?? (readPrinted(text) === null ? 'mention' : 'derived');
  switch (kind) {
    case 'given':
      return bound(stretch, scene.examples.worked(stretch.example || scene.example).values, 'given', scene);
    case 'derived':
      return bound(
        stretch,
        known.values,
        /^(x|W|b|t|eta)[\d,]*$/.test(data['of'] ?? '') ? 'given' : kind,
        scene,
      );
    case 'mention':
      return checkMention(
        stretch,
        valueBy(data['of'] ?? '', known.values, scene, stretch.example || scene.example),
        known,
        scene,
      );
    case 'quoted':
      return quoted(stretch, known, scene);
    case 'measured':
      return measured(stretch, scene);
    case 'arithmetic':
      return arithmetic(stretch, known, scene);
    case 'declared':
      return scene.lists.declared.some((entry) => stretch.around.includes(entry) && entry.includes(text))
        ? { kinds: [kind], complaints: [] }
        : complain(`${text} is in no row of declared-numbers.yaml`);
    case 'identity':
    case 'structural':
      return { kinds: numbersIn(text).map(() => kind), complaints: [] };
    default:
      return complain(`${text} is of an unknown kind, ${kind}`);
  }
}

/** A number that has to be a rounding of the figure of a recorded run that it names, as the file of the run has it. */
function measured({ text, data }: Stretch, { lists }: Scene): Checked {
  const figure = data['entry'] === undefined ? undefined : lists.figures.get(data['entry']);
  // The front page measures a gradient by nudging: another test works that out once more.
  if (data['entry'] === undefined) return { kinds: numbersIn(text).map(() => 'measured'), complaints: [] };
  if (figure === undefined) return complain(`${text} is of "${data['entry']}", which no run has`);
  return isRoundingOf(text, figure)
    ? { kinds: ['measured'], complaints: [] }
    : complain(`${text} is no rounding of ${data['entry']}, ${figure}`);
}

/** A number that has to be a rounding of the quantity it names: `y5`, `picture-story.y5`, `(E - next.E) / E`, `count.weights`. */
function bound(
  { text, data, example }: Stretch,
  values: ReadonlyMap<string, number>,
  kind: string,
  scene: Scene,
): Checked {
  const of = data['of'] ?? '';
  const value = valueBy(of, values, scene, example || scene.example);
  if (value === undefined) return complain(`${text} is of "${of}", which has no value here`);
  const printed = withoutWords(text);
  return isRoundingOf(printed, value)
    ? { kinds: [kind], complaints: [] }
    : complain(`${printed} is no rounding of ${of}, ${value}`);
}

function valueBy(
  of: string,
  values: ReadonlyMap<string, number>,
  scene: Scene,
  example: string,
): number | undefined {
  const lookUp = (name: string): number | undefined => {
    if (values.has(name)) return values.get(name);
    const place = /^(unit|layer)\.(\d+)$/.exec(name);
    if (place !== null)
      return Number(place[2]) <= mostOf(place[1], scene.examples.worked(example))
        ? Number(place[2])
        : undefined;
    const counted = /^count\.(.*)$/.exec(name)?.[1];
    if (counted !== undefined)
      return scene.examples.worked(example).counts.get(counted.replaceAll(/[-_]/g, ' '));
    const other = exampleNames.find((one) => name.startsWith(`${one}.`));
    return other === undefined
      ? undefined
      : valueBy(name.slice(other.length + 1), scene.examples.worked(other).values, scene, other);
  };
  const direct = lookUp(of);
  if (direct !== undefined) return direct;
  // The arithmetic of `of` is read with names that hold hyphens, `picture-story.y5`, put aside.
  const names = new Map<string, number>();
  const text = of.replaceAll(/[a-zA-Z][\w-]*(?:\.[\w,]+)+|[a-zA-Z]\w*(?!\w*\()/g, (name) => {
    const value = lookUp(name);
    if (value === undefined) return name;
    const short = `v${names.size}`;
    names.set(short, value);
    return short;
  });
  try {
    const { low, high } = evaluate(text, (name) => names.get(name));
    return (low + high) / 2;
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    return undefined;
  }
}

/** The highest number that a unit or a layer has; the inputs are layer 0. */
function mostOf(thing: string | undefined, { counts }: Worked): number {
  return thing === 'unit' ? (counts.get('units') ?? 0) : (counts.get('hidden layers') ?? 0) + 1;
}

/** `, was 0.90`: the number without the words around it. */
function withoutWords(text: string): string {
  return text
    .replace(/^[^\d+−.-]+/, '')
    .replaceAll(/\s+/g, '')
    .replace(
      /×10(−?)(\d+)$/,
      (_, minus: string, digits: string) =>
        `×10${minus === '' ? '' : '⁻'}${[...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`,
    );
}

function quoted({ text, data, example, path }: Stretch, known: Known, scene: Scene): Checked {
  const row = scene.lists.quoted.get(data['entry'] ?? '');
  const right = valueBy(data['of'] ?? '', known.values, scene, example || scene.example);
  if (row !== undefined)
    return row === text
      ? { kinds: ['quoted'], complaints: [] }
      : complain(`${text} is quoted, but the list has ${row}`);
  if (data['mistake'] === undefined) return complain(`${text} is quoted from nowhere`);
  const value = Number(data['value'] ?? Number.NaN);
  if (!isRoundingOf(withoutWords(text), value)) return complain(`${text} is no rounding of ${value}`);
  // In a formula that goes wrong, not every number need be wrong.
  if (path.endsWith('span.num') && right !== undefined && isRoundingOf(withoutWords(text), right))
    return complain(`${text} is called a mistake and is right`);
  return { kinds: ['quoted'], complaints: [] };
}

/** A result of the numbers beside it has its full value with it; a constant, the 1 of 1 − y, stands for itself. */
function arithmetic({ text, data, example }: Stretch, known: Known, scene: Scene): Checked {
  const value =
    data['of'] === undefined
      ? Number(data['value'] ?? Number.NaN)
      : valueBy(data['of'], known.values, scene, example || scene.example);
  const printed = withoutWords(text);
  if (value === undefined) return complain(`${text} is of "${data['of']}", which has no value here`);
  if (Number.isNaN(value) || isRoundingOf(printed, value))
    return { kinds: numbersIn(text).map(() => 'arithmetic'), complaints: [] };
  return complain(`${printed} is no rounding of ${value}`);
}

/** What has no room for marks lists its numbers in order, `derived:y5:0.690`: each is looked up. */
function checkListed(stretch: Stretch, listed: string, scene: Scene): Checked {
  const numbers = listed.split(' ').map((one) => one.split(':').map(decodeURIComponent));
  const reports = numbers.map(([kind = '', of = '', text = '']) => {
    if (!stretch.text.includes(text)) return complain(`"${stretch.text}" does not hold its ${text}`);
    const data = { kind, ...(of === '' ? {} : { of }) };
    return checkStretch({ ...stretch, where: 'text', text, data }, scene);
  });
  const left = numbers.reduce((rest, [, , text = '']) => rest.replace(text, ' '), stretch.text);
  return {
    kinds: reports.flatMap(({ kinds }) => kinds),
    complaints: [
      ...reports.flatMap(({ complaints }) => complaints),
      ...numbersIn(left).map((number) => `${number} in "${stretch.text}" is not in its list`),
    ],
  };
}

/** The form of a formula that is heard holds the digits of the form that is seen, and its sides agree when they are worked out. */
function checkHeard({ text, around, data }: Stretch, known: Known): Checked {
  if (digitsOf(text) !== digitsOf(around))
    return complain(`the formula is seen as "${around}" and heard as "${text}"`);
  // What is wrong on purpose need not agree with anything.
  const { sides, complaints } =
    data['mistake'] === undefined ? workOut(text, known) : { sides: 0, complaints: [] };
  return { kinds: Array.from({ length: sides }, () => 'sides of formulas'), complaints };
}

/** The digits of a formula, whatever the order in which they are set. */
function digitsOf(text: string): string {
  return [...text.normalize('NFKC').replace(/\D/g, '')].toSorted().join('');
}

/** A file as it stands, or words of it: what is shown to those who write. */
function fromFile(text: string, file: string): Checked {
  const plain = (words: string) => words.replace(/\n\s*\*|[\s`]/g, '');
  const content = readFileSync(join(root, file), 'utf8');
  return plain(content).includes(plain(text))
    ? { kinds: numbersIn(text).map(() => 'source'), complaints: [] }
    : complain(`"${text.slice(0, 80)}" does not stand in ${file}`);
}

/** What the proofreader says about a case that it is tested with. */
function asSaid(text: string, name: string, { said }: Scene): Checked {
  return said.get(name)?.includes(text)
    ? { kinds: numbersIn(text).map(() => 'source'), complaints: [] }
    : complain(`of ${name} is said "${said.get(name)?.join('" and "')}", and not "${text}"`);
}

function complain(complaint: string): Checked {
  return { kinds: [], complaints: [complaint] };
}
