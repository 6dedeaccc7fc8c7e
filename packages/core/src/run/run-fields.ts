import type { Example } from '../example.ts';
import { readJson } from '../example-reader/json-reader.ts';
import { type Fields, fieldsOf, refusal, type Spot, textAt } from '../example-reader/spot.ts';

/** What a run may name: a worked example, or another run that it is like. `undefined` where there is none of that name. */
export interface Shelf {
  readonly example: (id: string) => Example | undefined;
  readonly runText: (id: string) => string | undefined;
}

/** The path of a run's file in the project. */
export function runPath(id: string): string {
  return `docs-content/runs/${id}.json`;
}

/** The shelf of a project whose files have been read. */
export function shelfOf(
  examples: ReadonlyMap<string, Example>,
  runFiles: readonly { readonly path: string; readonly text: string }[],
): Shelf {
  return {
    example: (id) => examples.get(id),
    runText: (id) => runFiles.find(({ path }) => path === runPath(id))?.text,
  };
}

/** What it is trained on; a run that is like another has it from there. */
const subject = ['example', 'network', 'data', 'heldOut'];
const way = 'start batch gradients shuffleSeed optimizer learningRate schedule decay longestGradient'.split(
  ' ',
);
const record = 'title source long figures seeds bySeed engine'.split(' ');
const known = ['like', ...subject, ...way, ...record];

/** A run's file as a whole, and its fields. What trains, and how, comes from the run that it is like, where it does not say otherwise. */
export function runFields(
  text: string,
  file: string,
  shelf: Shelf,
): { readonly whole: Spot; readonly fields: Fields } {
  const whole: Spot = { file, place: '', json: readJson(text, file) };
  const own = fieldsOf(whole, 'a run', known);
  const like = own.optional('like');
  return { whole, fields: like === undefined ? own : over(modelAt(like, shelf), own) };
}

function modelAt(like: Spot, { runText }: Shelf): Fields {
  const id = textAt(like, 'the name of another run');
  const text = runText(id);
  if (text === undefined) throw refusal(like, 'the name of another run', JSON.stringify(id));
  const file = runPath(id);
  const fields = fieldsOf({ file, place: '', json: readJson(text, file) }, 'a run', known);
  if (fields.optional('like') !== undefined) {
    throw refusal(like, 'a run that is like no other', `"${id}", which is like another itself`);
  }
  return fields;
}

function over(model: Fields, own: Fields): Fields {
  for (const name of subject) {
    const spot = own.optional(name);
    if (spot !== undefined) throw refusal(spot, `no ${name} beside "like", which brings one`);
  }
  const optional = (name: string) =>
    own.optional(name) ?? (record.includes(name) ? undefined : model.optional(name));
  return { optional, required: (name, expected) => optional(name) ?? own.required(name, expected) };
}
