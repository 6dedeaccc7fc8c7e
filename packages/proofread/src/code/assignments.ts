import type { NamedArray } from '@nudge/core/arrays';
import type { Setting } from '../lesson/setting.ts';
import type { CodeToken } from './code-token.ts';

/** A number in code that is given to a name, and the quantity of that name. */
export interface Assigned {
  readonly token: CodeToken;
  readonly id: string;
  /** A minus stands before it. */
  readonly isNegative: boolean;
}

/** `w13 = 0.1`, `x = [0.35, 0.9]`, `W1 = [[0.1, 0.8], [0.4, 0.6]]`: names of quantities, and of vectors and matrices whose shape agrees. */
export function assignmentsIn(
  tokens: readonly CodeToken[],
  code: string,
  setting: Setting,
): readonly Assigned[] {
  return tokens.flatMap((name, i) => {
    const isName = name.kind === 'name' || name.kind === 'text';
    const [sign, next] = tokens.slice(i + 1);
    if (!isName || sign?.kind !== 'sign' || !/[=:]/.test(sign.text) || next?.text === '=') return [];
    const names = namesBefore(tokens, i, code);
    if (names.length > 1) return eachOf(names, valuesAt(tokens, i + 2), setting);
    const value = valueAt(tokens, i + 2);
    return value === null ? [] : bound(name.text, value, setting);
  });
}

/** The names of `w13, w23 = …`, which begin a line; the last is at `last`. */
function namesBefore(tokens: readonly CodeToken[], last: number, code: string): readonly string[] {
  let first = last;
  while (tokens[first - 1]?.text === ',' && tokens[first - 2]?.kind === 'name') first -= 2;
  const start = tokens[first]?.start ?? 0;
  const isLine = code.slice(code.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  return tokens
    .slice(isLine ? first : last, last + 1)
    .flatMap(({ kind, text }) => (kind === 'sign' ? [] : [text]));
}

/** Values with commas between them. */
function valuesAt(tokens: readonly CodeToken[], at: number): readonly Value[] {
  const read = readValue(tokens, at);
  if (read === null) return [];
  return tokens[read.next]?.text === ',' ? [read.value, ...valuesAt(tokens, read.next + 1)] : [read.value];
}

function eachOf(names: readonly string[], values: readonly Value[], setting: Setting): readonly Assigned[] {
  if (values.length !== names.length) return [];
  return names.flatMap((name, i) => {
    const value = values[i];
    return value === undefined ? [] : bound(name, value, setting);
  });
}

/** A number, or a list of values. */
type Value = { readonly number: CodeToken; readonly isNegative: boolean } | readonly Value[];

function valueAt(tokens: readonly CodeToken[], at: number): Value | null {
  return readValue(tokens, at)?.value ?? null;
}

function readValue(
  tokens: readonly CodeToken[],
  at: number,
): { readonly value: Value; readonly next: number } | null {
  const token = tokens[at];
  // np.array([…]), torch.tensor([…]): what is called makes a list of its argument.
  if (token?.kind === 'name') {
    const open = tokens.findIndex((one, i) => i > at && one.text === '(');
    const isCall =
      open > at && tokens.slice(at, open).every(({ kind, text }) => kind === 'name' || text === '.');
    return isCall && tokens[open + 1]?.text === '[' ? readValue(tokens, open + 1) : null;
  }
  if (token?.kind === 'sign' && token.text === '-') {
    const number = tokens[at + 1];
    return number?.kind === 'number' ? { value: { number, isNegative: true }, next: at + 2 } : null;
  }
  if (token?.kind === 'number') return ended(tokens, at, { number: token, isNegative: false });
  if (token?.text !== '[') return null;
  const items: Value[] = [];
  for (let next = at + 1; ; ) {
    if (tokens[next]?.text === ']') return { value: items, next: next + 1 };
    const item = readValue(tokens, next);
    if (item === null) return null;
    items.push(item.value);
    next = tokens[item.next]?.text === ',' ? item.next + 1 : item.next;
  }
}

/** A number with an operator behind it is part of a calculation. */
function ended(tokens: readonly CodeToken[], at: number, value: Value) {
  return /^[*+/%^-]$/.test(tokens[at + 1]?.text ?? '') ? null : { value, next: at + 1 };
}

function bound(name: string, value: Value, setting: Setting): readonly Assigned[] {
  if (!isList(value)) {
    const id = idNamed(name, setting);
    return id === null ? [] : [{ token: value.number, id, isNegative: value.isNegative }];
  }
  const array = arrayNamed(name, shapeOf(value), setting);
  if (array === null) return [];
  const ids = array.ids.flat();
  return leavesOf(value).flatMap(({ number, isNegative }, i) => {
    const id = ids[i] ?? null;
    return id === null ? [] : [{ token: number, id, isNegative }];
  });
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function leavesOf(value: Value): readonly { readonly number: CodeToken; readonly isNegative: boolean }[] {
  return isList(value) ? value.flatMap(leavesOf) : [value];
}

/** Rows and columns; a plain list is a column. */
function shapeOf(value: readonly Value[]): string {
  const [first] = value;
  if (first === undefined || !isList(first)) return `${value.length}×1`;
  return value.every((row) => isList(row) && row.length === first.length)
    ? `${value.length}×${first.length}`
    : '';
}

const WORDS: Readonly<Record<string, string>> = {
  eta: 'eta',
  lr: 'eta',
  learningrate: 'eta',
  error: 'E',
  loss: 'E',
};

/** The quantity that a program means by a name: `w13` is W13, `lr` the learning rate. */
export function idNamed(name: string, { vocabulary }: Setting): string | null {
  const plain = name.replace(/[_\s-]/g, '').toLowerCase();
  const ids = [...vocabulary.quantities.keys()];
  const word = WORDS[plain];
  if (word !== undefined) return ids.includes(word) ? word : null;
  const targets = ids.filter((id) => /^t\d+$/.test(id));
  if ((plain === 't' || plain === 'target') && targets.length === 1) return targets[0] ?? null;
  return ids.find((id) => id === name) ?? ids.find((id) => id.toLowerCase() === plain) ?? null;
}

const ARRAYS: readonly (readonly [RegExp, string])[] = [
  [/^(x|inputs?)$/, 'inputs'],
  [/^(t|y|targets?)$/, 'targets'],
];

/** An array by its name and shape: `W1` is the weights into layer 1. */
function arrayNamed(name: string, shape: string, { vocabulary }: Setting): NamedArray | null {
  const plain = name.replace(/[_\s-]/g, '').toLowerCase();
  const [, letter, layer] = /^(w|weights|b|biases|bias)(\d+)$/.exec(plain) ?? [];
  const wanted =
    layer === undefined
      ? ARRAYS.find(([pattern]) => pattern.test(plain))?.[1]
      : `${letter?.startsWith('w') ? 'weights into' : 'biases of'} layer ${layer}`;
  const found = [...vocabulary.arrays.values()].find((array) => array.name === wanted);
  if (found === undefined) return null;
  return `${found.ids.length}×${found.ids[0]?.length ?? 0}` === shape ? found : null;
}
