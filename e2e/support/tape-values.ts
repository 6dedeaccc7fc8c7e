import type { NetworkExample } from '@nudge/core/example';
import { at } from '@nudge/core/list';
import { type Layer, type LossName, sourcesOf } from '@nudge/core/network';
import { type Entry, Tape } from '@nudge/core/tape';

/** What is named on the tape, and where its layers end. */
interface Written {
  readonly tape: Tape;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Numbers of the units of each layer, the inputs first. */
  readonly layers: readonly (readonly number[])[];
}

/**
 * Every quantity of a network by its id. The network is written on a tape scalar by scalar, from its file alone, and all gradients are
 * read off the tape: nothing of the derivation that the pages show is used.
 */
export function tapeValues(example: NetworkExample): ReadonlyMap<string, number> {
  const values = oncePropagated(example);
  const isParameter = (id: string) => /^[Wb]\d/.test(id);
  for (const [id, value] of [...values].filter(([id]) => isParameter(id))) {
    const step = -example.learningRate * (values.get(`grad.${id}`) ?? Number.NaN);
    values.set(`step.${id}`, step);
    values.set(`next.${id}`, value + step);
  }
  const after = oncePropagated(withParameters(example, (id) => values.get(`next.${id}`)));
  for (const [id, value] of after) if (/^[ayE]\d*$/.test(id)) values.set(`next.${id}`, value);
  return values;
}

/** ∂of/∂by of two entries of the tape; `undefined` where one is not on it. */
export function tapeSlope(example: NetworkExample, of: string, by: string): number | undefined {
  const { tape, entries } = written(example);
  const [above, below] = [entries.get(of), entries.get(by)];
  return above === undefined || below === undefined ? undefined : tape.gradients(above)(below);
}

function oncePropagated(example: NetworkExample): Map<string, number> {
  const { tape, entries, layers } = written(example);
  const loss = entries.get('E');
  if (loss === undefined) throw new Error('the loss is not on the tape');
  const gradient = tape.gradients(loss);
  const values = new Map<string, number>([['eta', example.learningRate]]);
  for (const [id, entry] of entries) values.set(id, entry.value);
  for (const [id, entry] of entries) {
    if (/^[Wby]\d/.test(id)) values.set(`grad.${id}`, gradient(entry));
    if (!/^a\d/.test(id)) continue;
    const number = id.slice(1);
    values.set(`delta${number}`, gradient(entry));
    values.set(`own.delta${number}`, -gradient(entry));
    const output = entries.get(`y${number}`);
    if (output !== undefined) values.set(`slope${number}`, tape.gradients(output)(entry));
  }
  example.target.forEach((target, place) => {
    values.set(`t${at(at(layers, layers.length - 1), place)}`, target);
  });
  return values;
}

function written(example: NetworkExample): Written {
  const tape = new Tape();
  const entries = new Map<string, Entry>();
  const name = (id: string, entry: Entry): Entry => {
    entries.set(id, entry);
    return entry;
  };
  const { network } = example;
  const layers = numbersOf(example);
  const units = layers.flat().length;
  const outputs: (readonly Entry[])[] = [example.input.map((x, i) => name(`x${i + 1}`, tape.variable(x)))];
  network.layers.forEach((layer, index) => {
    const sources = sourcesOf(layer, index);
    const incoming = sources.flatMap((source) => at(outputs, source));
    const from = sources.flatMap((source) => at(layers, source));
    const to = at(layers, index + 1);
    const sums = layer.weights.map((row, i) => {
      const products = row.flatMap((weight, j) =>
        weight === null
          ? []
          : [
              tape.multiply(
                name(weightId(at(from, j), at(to, i), units), tape.variable(weight)),
                at(incoming, j),
              ),
            ],
      );
      const bias = layer.bias?.[i];
      const terms = bias === undefined ? products : [...products, name(`b${at(to, i)}`, tape.variable(bias))];
      return name(`a${at(to, i)}`, total(tape, terms));
    });
    outputs.push(activated(tape, layer, sums).map((y, i) => name(`y${at(to, i)}`, y)));
  });
  name('E', charged(tape, example, at(outputs, outputs.length - 1)));
  return { tape, entries, layers };
}

/** Units are numbered through the network, inputs first. */
function numbersOf({ input, network }: NetworkExample): readonly (readonly number[])[] {
  const sizes = [input.length, ...network.layers.map(({ weights }) => weights.length)];
  let number = 0;
  return sizes.map((size) =>
    Array.from({ length: size }, () => {
      number += 1;
      return number;
    }),
  );
}

function weightId(from: number, to: number, units: number): string {
  return `W${from}${units >= 10 ? ',' : ''}${to}`;
}

function total(tape: Tape, terms: readonly Entry[]): Entry {
  return terms.reduce((sum, term) => tape.add(sum, term));
}

function activated(tape: Tape, { activation }: Layer, sums: readonly Entry[]): readonly Entry[] {
  const one = tape.variable(1);
  const zero = tape.variable(0);
  const sigmoid = (a: Entry) => tape.divide(one, tape.add(one, tape.exp(tape.subtract(zero, a))));
  switch (activation) {
    case 'linear':
      // An entry of its own, so that the output and the sum have each their gradient.
      return sums.map((a) => tape.add(a, zero));
    case 'sigmoid':
      return sums.map(sigmoid);
    case 'tanh':
      return sums.map((a) => {
        const [up, down] = [tape.exp(a), tape.exp(tape.subtract(zero, a))];
        return tape.divide(tape.subtract(up, down), tape.add(up, down));
      });
    case 'relu':
      return sums.map((a) => tape.larger(a, zero));
    case 'leaky-relu':
      return sums.map((a) => tape.larger(a, tape.multiply(tape.variable(0.01), a)));
    case 'softmax': {
      const powers = sums.map((a) => tape.exp(a));
      const whole = total(tape, powers);
      return powers.map((power) => tape.divide(power, whole));
    }
    default:
      throw new Error(`the browser tests can't work out ${activation} yet`);
  }
}

function charged(tape: Tape, { network, target }: NetworkExample, outputs: readonly Entry[]): Entry {
  const charges = outputs.map((y, i) => charge(tape, network.loss, y, tape.variable(at(target, i))));
  const whole = total(tape, charges);
  return network.loss === 'mean-squared' ? tape.divide(whole, tape.variable(outputs.length)) : whole;
}

function charge(tape: Tape, loss: LossName, y: Entry, t: Entry): Entry {
  const one = tape.variable(1);
  const miss = tape.subtract(t, y);
  const opposite = (entry: Entry) => tape.subtract(tape.variable(0), entry);
  switch (loss) {
    case 'half-squared':
      return tape.multiply(tape.variable(1 / 2), tape.multiply(miss, miss));
    case 'squared':
    case 'mean-squared':
      return tape.multiply(miss, miss);
    case 'cross-entropy':
      return opposite(tape.multiply(t, tape.ln(y)));
    case 'binary-cross-entropy': {
      const otherwise = tape.multiply(tape.subtract(one, t), tape.ln(tape.subtract(one, y)));
      return opposite(tape.add(tape.multiply(t, tape.ln(y)), otherwise));
    }
  }
}

/** The example with other weights and biases, each looked up by its id. */
export function withParameters(
  example: NetworkExample,
  valueBy: (id: string) => number | undefined,
): NetworkExample {
  const layers = numbersOf(example);
  const units = layers.flat().length;
  return {
    ...example,
    network: {
      ...example.network,
      layers: example.network.layers.map((layer, index) => {
        const from = sourcesOf(layer, index).flatMap((source) => at(layers, source));
        const to = at(layers, index + 1);
        return {
          ...layer,
          weights: layer.weights.map((row, i) =>
            row.map((weight, j) =>
              weight === null ? null : (valueBy(weightId(at(from, j), at(to, i), units)) ?? weight),
            ),
          ),
          bias: layer.bias?.map((bias, i) => valueBy(`b${at(to, i)}`) ?? bias) ?? null,
        };
      }),
    },
  };
}
