import { ExampleError } from './example-error.ts';
import { describe, type Json, quoted } from './json.ts';
import { nearestName } from './nearest-name.ts';

/** A value of a file together with its place, so that an error can say where it is. */
export interface Spot {
  readonly file: string;
  /** Empty for the file as a whole. */
  readonly place: string;
  readonly json: Json;
}

/** The fields of an object, known to hold no others than may stand there. */
export interface Fields {
  /** @throws ExampleError where there is no such field, saying that `expected` belongs there. */
  required(name: string, expected: string): Spot;
  optional(name: string): Spot | undefined;
}

/** The error that `expected` belongs at the spot. */
export function refusal(spot: Spot, expected: string, found = describe(spot.json)): ExampleError {
  return new ExampleError(spot.file, spot.place === '' ? 'the file as a whole' : spot.place, expected, found);
}

/** The error that the object at the spot lacks a field, where `expected` belongs. */
export function missing(spot: Spot, name: string, expected: string): ExampleError {
  return new ExampleError(
    spot.file,
    fieldPlace(spot.place, name),
    expected,
    'nothing (the field is missing)',
  );
}

/** @throws ExampleError where the spot holds no object, or one with a field that is not `known`. */
export function fieldsOf(spot: Spot, what: string, known: readonly string[]): Fields {
  const spots = membersOf(spot, what);
  for (const [name, member] of spots) {
    if (known.includes(name)) continue;
    const nearest = nearestName(name, known);
    const found = nearest === undefined ? 'an unknown field' : `an unknown field (did you mean ${nearest}?)`;
    throw refusal(member, `one of the fields of ${what}: ${known.join(', ')}`, found);
  }
  return {
    required(name, expected) {
      const member = spots.get(name);
      if (member === undefined) throw missing(spot, name, expected);
      return member;
    },
    optional: (name) => spots.get(name),
  };
}

/** The fields of an object by name, whatever they are called, in the order of the file. @throws ExampleError if it is none. */
export function membersOf(spot: Spot, what: string): ReadonlyMap<string, Spot> {
  if (spot.json.kind !== 'object') throw refusal(spot, `${what} in braces`);
  return new Map(
    Array.from(spot.json.fields, ([name, json]) => [
      name,
      { file: spot.file, place: fieldPlace(spot.place, name), json },
    ]),
  );
}

/** @throws ExampleError where the spot holds no list. */
export function itemsOf(spot: Spot, expected: string): readonly Spot[] {
  if (spot.json.kind !== 'list') throw refusal(spot, expected);
  return spot.json.items.map((json, index) => ({ file: spot.file, place: `${spot.place}[${index}]`, json }));
}

/** @throws ExampleError where the spot holds no number, or one that is NaN or infinite. */
export function finiteNumber(spot: Spot, expected = 'a finite number'): number {
  if (spot.json.kind !== 'number') throw refusal(spot, expected);
  const { value } = spot.json;
  if (Number.isFinite(value)) return value;
  const overflows = /\d/.test(spot.json.text);
  throw refusal(spot, expected, describe(spot.json) + (overflows ? ' (too large for a double)' : ''));
}

/** A list of finite numbers, at least one. @throws ExampleError */
export function finiteNumbers(spot: Spot, expected: string): readonly number[] {
  const items = itemsOf(spot, expected);
  if (items.length === 0) throw refusal(spot, 'at least one number');
  return items.map((item) => finiteNumber(item));
}

/** @throws ExampleError where the spot holds no finite number above 0. */
export function learningRateAt(spot: Spot): number {
  const value = finiteNumber(spot, 'a finite number above 0');
  if (value <= 0) throw refusal(spot, 'a learning rate above 0');
  return value;
}

/** @throws ExampleError where the spot holds no string. */
export function textAt(spot: Spot, expected: string): string {
  if (spot.json.kind !== 'string') throw refusal(spot, expected);
  return spot.json.value;
}

/** @throws ExampleError where the spot holds none of the names, with the list of them and the nearest. */
export function nameAt<Name extends string>(spot: Spot, what: string, names: readonly Name[]): Name {
  const text = spot.json.kind === 'string' ? spot.json.value : undefined;
  const name = names.find((candidate) => candidate === text);
  if (name !== undefined) return name;
  const nearest = text === undefined ? undefined : nearestName(text, names);
  const hint = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
  throw refusal(spot, `${what}: ${listed(names)}`, describe(spot.json) + hint);
}

/** `a`, `a or b`, `a, b or c`. */
export function listed(names: readonly string[], conjunction = 'or'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

function fieldPlace(place: string, name: string): string {
  if (!/^[A-Za-z][\w-]{0,39}$/.test(name)) return `${place}[${quoted(name)}]`;
  return place === '' ? name : `${place}.${name}`;
}
