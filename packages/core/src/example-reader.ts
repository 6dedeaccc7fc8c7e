import type { Example } from './example.ts';
import { ExampleError } from './example-reader/example-error.ts';
import { readFunction } from './example-reader/function-reader.ts';
import { readJson } from './example-reader/json-reader.ts';
import { numbers } from './example-reader/layer-reader.ts';
import { readNetwork } from './example-reader/network-reader.ts';
import {
  type Fields,
  fieldsOf,
  finiteNumbers,
  itemsOf,
  learningRateAt,
  membersOf,
  missing,
  nameAt,
  refusal,
  type Spot,
  textAt,
} from './example-reader/spot.ts';

const describedFields = ['kind', 'id', 'title', 'source', 'expected'];
const networkFields = ['network', 'input', 'target', 'learningRate', ...describedFields];
const functionFields = ['variables', 'definitions', 'learningRate', ...describedFields];
const kinds = ['network', 'function'] as const;

/**
 * Reads one example, or a list of them, from JSON. Everything is checked before anything is returned.
 *
 * An example without an `id` is named after its file (in a list `NAME[3]`), one without a `title` after its id. A field
 * `expected`, results kept beside the givens, may stand there and is not read.
 *
 * @param file path of the file, for errors and names
 * @returns `isList` tells a list of one from a single example
 * @throws ExampleError for the first thing that is wrong
 */
export function readExamples(text: string, file: string): { examples: readonly Example[]; isList: boolean } {
  const whole: Spot = { file, place: '', json: readJson(text, file) };
  const name = nameOf(file);
  if (whole.json.kind !== 'list') return { examples: [readExample(whole, name)], isList: false };
  const items = itemsOf(whole, 'a list of examples');
  if (items.length === 0) throw refusal(whole, 'at least one example');
  return { examples: items.map((item, index) => readExample(item, `${name}[${index}]`)), isList: true };
}

/**
 * What an example of the book needs beyond its givens: the file's name as its id, a title and a source.
 *
 * @throws ExampleError
 */
export function checkForBook(example: Example, file: string): void {
  const name = nameOf(file);
  if (example.id !== name) {
    throw new ExampleError(
      file,
      'id',
      `the name of the file, ${JSON.stringify(name)}`,
      JSON.stringify(example.id),
    );
  }
  if (example.title.trim() === '' || example.title === example.id) {
    throw new ExampleError(file, 'title', 'a title that says what the example shows', 'none');
  }
  if (example.source.trim() === '') {
    throw new ExampleError(file, 'source', 'a citation of where the givens come from, or "ours"', 'none');
  }
}

function readExample(spot: Spot, name: string): Example {
  const isFunction = kindAt(spot) === 'function';
  const fields = isFunction
    ? fieldsOf(spot, 'a function example', functionFields)
    : fieldsOf(spot, 'a network example', networkFields);
  const id = optionalText(fields, 'id') ?? name;
  const described = {
    id,
    title: optionalText(fields, 'title') ?? id,
    source: optionalText(fields, 'source') ?? '',
  };
  if (isFunction) return { kind: 'function', ...described, ...readFunction(fields) };

  const networkSpot = fields.required('network', 'a network: its layers and its loss');
  const inputSpot = fields.required('input', 'a list of one number for each input');
  const targetSpot = fields.required('target', 'a list of one number for each output');
  const rateSpot = fields.required('learningRate', 'a learning rate above 0');
  const input = finiteNumbers(inputSpot, 'a list of one number for each input');
  const network = readNetwork(networkSpot, input.length);
  const target = finiteNumbers(targetSpot, 'a list of one number for each output');
  const outputs = network.layers.at(-1)?.weights.length ?? 0;
  if (target.length !== outputs) {
    const expected = `${numbers(outputs)}, one for each output of layer ${network.layers.length}`;
    throw refusal(targetSpot, expected, String(target.length));
  }
  return { kind: 'network', ...described, network, input, target, learningRate: learningRateAt(rateSpot) };
}

function kindAt(spot: Spot): (typeof kinds)[number] {
  const members = membersOf(spot, 'an example');
  const kind = members.get('kind');
  if (kind !== undefined) return nameAt(kind, 'the kind of example', kinds);
  if (members.has('definitions') && !members.has('network')) {
    throw missing(spot, 'kind', '"function", since there are definitions and no network');
  }
  return 'network';
}

function optionalText(fields: Fields, name: string): string | undefined {
  const spot = fields.optional(name);
  return spot === undefined ? undefined : textAt(spot, 'a string');
}

/** The file's name without its folders and without `.json`. */
function nameOf(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.json$/, '');
}
