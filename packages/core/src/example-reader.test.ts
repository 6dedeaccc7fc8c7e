import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '../test/bad-examples/messages.ts';
import { ExampleError } from './example-reader/example-error.ts';
import { checkForBook, readExamples } from './example-reader.ts';

const book = new URL('../../../docs-content/examples/', import.meta.url);
const badFolder = new URL('../test/bad-examples/', import.meta.url);
const bookFiles = jsonFiles(book);
const network = {
  network: {
    layers: [
      { weights: [[0.1, null]], bias: null, activation: 'gelu' },
      { weights: [[0.3], [0.9]], bias: [0, 1], activation: 'softmax', from: [1] },
    ],
    loss: 'mean-squared',
  },
  input: [0.35, 0.9],
  target: [0.5, 0],
  learningRate: 1,
};
const square = { kind: 'function', variables: { x: 2 }, definitions: { u: '3x', y: 'u^2' } };

describe('a good file', () => {
  it.each(bookFiles)('%s of the book is read and fit for the book', (file) => {
    const { examples, isList } = readExamples(readFileSync(new URL(file, book), 'utf8'), `examples/${file}`);
    expect(isList).toBe(false);
    for (const example of examples) checkForBook(example, `examples/${file}`);
  });

  it('comes back as it was written, with what it may leave out filled in', () => {
    expect(read(network)).toEqual({
      isList: false,
      examples: [{ kind: 'network', id: 'mine', title: 'mine', source: '', ...network }],
    });
    expect(read(square)).toEqual({
      isList: false,
      examples: [{ id: 'mine', title: 'mine', source: '', ...square }],
    });
  });

  it('may be a list, in which each example has a name of its own', () => {
    const { examples, isList } = read([network, { ...square, id: 'nine', title: 'A square' }]);
    expect(isList).toBe(true);
    expect(examples.map(({ id, title }) => [id, title])).toEqual([
      ['mine[0]', 'mine[0]'],
      ['nine', 'A square'],
    ]);
  });

  it('may start with a byte-order mark', () => {
    expect(readExamples(`\uFEFF${JSON.stringify(network)}`, 'folder/mine.json')).toEqual(read(network));
  });

  it('may keep results beside the givens, which are not read', () => {
    expect(read({ ...network, expected: { loss: 'anything' } })).toEqual(read(network));
  });

  it.each([
    ['half-squared', 'tanh'],
    ['half-squared', 'softmax'],
    ['squared', 'softmax'],
    ['mean-squared', 'relu'],
    ['binary-cross-entropy', 'sigmoid'],
    ['cross-entropy', 'softmax'],
  ])('may charge %s for %s outputs', (loss, activation) => {
    const layers = [{ weights: [[1], [2]], bias: null, activation }];
    expect(() => read({ ...network, network: { layers, loss }, input: [1] })).not.toThrow();
  });
});

describe('a bad file', () => {
  it('of each kind stands in the table of messages', () => {
    const written = Object.keys(messages).map((name) => `${name}.json`);
    expect(jsonFiles(badFolder)).toEqual(written.toSorted());
  });

  it.each(Object.entries(messages))('%s: %s', (name, message) => {
    const file = `${name}.json`;
    const error = errorOf(readFileSync(new URL(file, badFolder), 'utf8'), file);
    expect(error.message).toBe(`${file}: ${message}`);
    expect(error.message).not.toContain('\n');
    const { place, expected, found } = error;
    const separator = message.slice(`${place}: expected ${expected}`.length, -` found ${found}`.length);
    expect(`${place}: expected ${expected}${separator} found ${found}`).toBe(message);
    expect(error.file).toBe(file);
  });

  it('is refused wherever its text breaks off', () => {
    const texts = bookFiles.map((file) => readFileSync(new URL(file, book), 'utf8').trimEnd());
    const breaks = fc
      .constantFrom(...texts)
      .chain((text) => fc.nat(text.length - 1).map((end) => text.slice(0, end)));
    fc.assert(
      fc.property(breaks, (text) => {
        expect(errorOf(text).place).toMatch(/^line \d+, column \d+$/);
      }),
    );
  });

  it('is refused with an ExampleError whatever its text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"network"',
      '\\',
      '-',
      '1',
      '1e',
      'NaN',
      'null',
      ' ',
      '\n',
      'é',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (bad) => {
        expect(errorOf(bad)).toBeInstanceOf(ExampleError);
      }),
    );
  });

  it.each([
    'network',
    'network.layers',
    'network.layers[0].weights',
    'network.layers[0].bias',
    'network.layers[1].activation',
    'network.loss',
    'input',
    'target',
    'learningRate',
  ])('is refused without its %s', (place) => {
    const error = errorOf(JSON.stringify(changed(network, place, () => undefined)));
    expect(error).toMatchObject({ place, found: 'nothing (the field is missing)' });
  });

  it.each(['variables', 'definitions'])('of a function is refused without its %s', (place) => {
    const error = errorOf(JSON.stringify(changed(square, place, () => undefined)));
    expect(error).toMatchObject({ place, found: 'nothing (the field is missing)' });
  });

  it('is refused with any field that it does not know', () => {
    const known = ['network', 'input', 'target', 'learningRate', 'kind', 'id', 'title', 'source', 'expected'];
    known.push('layers', 'loss', 'weights', 'bias', 'activation', 'from');
    const unknown = fc.string({ minLength: 1 }).filter((name) => !known.includes(name));
    const places = fc.constantFrom('network', 'network.layers[0]', 'network.layers[1]');
    fc.assert(
      fc.property(places, unknown, (place, name) => {
        const more = changed(network, place, (object) =>
          Object.fromEntries([[name, 1], ...Object.entries(object ?? {})]),
        );
        expect(errorOf(JSON.stringify(more)).found).toMatch(/^an unknown field/);
      }),
    );
  });

  it.each([
    ['NaN', 'input[1]', 'NaN'],
    ['-Infinity', 'target[0]', '-Infinity'],
    ['1e999', 'network.layers[0].weights[0][0]', '1e999 (too large for a double)'],
    ['"1"', 'network.layers[1].bias[1]', '"1"'],
    ['true', 'learningRate', 'true'],
  ])('is refused for %s at %s', (written, place, found) => {
    const text = JSON.stringify(changed(network, place, () => 'HERE')).replace('"HERE"', written);
    expect(errorOf(text)).toMatchObject({ place, found });
  });
});

describe('an example of the book', () => {
  const described = { id: 'mine', title: 'Four weights', source: 'ours', ...network };

  it.each([
    ['id', 'mine.json: id: expected the name of the file, "mine"; found "other"', { id: 'other' }],
    [
      'title',
      'mine.json: title: expected a title that says what the example shows, found none',
      { title: ' ' },
    ],
    [
      'title',
      'mine.json: title: expected a title that says what the example shows, found none',
      { title: undefined },
    ],
    [
      'source',
      'mine.json: source: expected a citation of where the givens come from, or "ours"; found none',
      { source: undefined },
    ],
  ])('needs its %s', (_, message, change) => {
    const [example] = readExamples(JSON.stringify({ ...described, ...change }), 'mine.json').examples;
    expect(() => example && checkForBook(example, 'mine.json')).toThrow(message);
  });
});

function read(example: unknown) {
  return readExamples(JSON.stringify(example), 'folder/mine.json');
}

function errorOf(text: string, file = 'mine.json'): ExampleError {
  try {
    readExamples(text, file);
  } catch (error) {
    if (error instanceof ExampleError) return error;
    throw error;
  }
  throw new Error(`this was read without an error: ${text}`);
}

/** A copy in which what stands at a place such as `network.layers[0].bias` is another; `undefined` leaves it out of JSON. */
function changed(whole: unknown, place: string, change: (old: object | undefined) => unknown): unknown {
  const copy: unknown = structuredClone(whole);
  const steps = place.replace(/\[(\d+)\]/g, '.$1').split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce(
    (value, step) => (isObject(value) ? Reflect.get(value, step) : undefined),
    copy,
  );
  if (!isObject(parent)) throw new Error(`there is nothing at ${place}`);
  const old: unknown = Reflect.get(parent, last);
  Reflect.set(parent, last, change(isObject(old) ? old : undefined));
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function jsonFiles(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted();
}
