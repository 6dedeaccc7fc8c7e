import { evaluate } from './arithmetic.ts';
import type { Written } from './examples.ts';
import { ArithmeticError, holds, type Interval } from './interval.ts';
import { isRoundingOf } from './printed-number.ts';

/** What a text that carries no marks is held against. */
export interface Known {
  readonly values: ReadonlyMap<string, number>;
  /** Those of the values that are printed exactly. */
  readonly exact: ReadonlySet<number>;
  readonly counts: ReadonlyMap<string, number>;
  readonly written: Written;
}

/** What was found in a text. */
export interface Reading {
  /** How many numbers the text itself binds, by what they turned out to be. */
  readonly kinds: readonly Kind[];
  /** What is wrong, a sentence each. */
  readonly complaints: readonly string[];
  /** The digits that nothing binds. */
  readonly unbound: readonly string[];
}

type Kind = 'derived' | 'arithmetic' | 'mention' | 'structural' | 'count';

const NUMBER = String.raw`[+−-]?\d[\d,]*(?:\.\d+)?(?:×10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?%?`;
/** A symbol of the example, once it has been found: its id in brackets that no text has. */
const SYMBOL = '⟦[^⟧]+⟧';
const LIST = String.raw`\d+(?:(?:, | and | to | or |–)\d+)*`;
const COUNTED = 'input|hidden unit|output|unit|weight|bias|parameter|connection|hidden layer';

/**
 * Reads the numbers of a text that has no room for marks, an accessible name or a caption, by what the text says: `y₅ is 0.6903`,
 * `unit 5`, `2 inputs`, `step 3 of 24`, `a₄ = W₁₄ · x₁ + W₂₄ · x₂`.
 */
export function readPlainText(text: string, known: Known): Reading {
  const kinds: Kind[] = [];
  const complaints: string[] = [];
  let rest = withSymbols(text, known.written);

  function take(pattern: string, read: (groups: readonly string[]) => readonly Kind[]): void {
    rest = rest.replaceAll(new RegExp(pattern, 'gu'), (_, ...matched: unknown[]) => {
      kinds.push(...read(matched.filter((one) => typeof one === 'string')));
      return ' ';
    });
  }
  function expect(isTrue: boolean, complaint: string): void {
    if (!isTrue) complaints.push(`${complaint}, in "${text}"`);
  }
  function valueBy(symbol: string): number {
    return known.values.get(symbol.slice(1, -1)) ?? Number.NaN;
  }
  function expectValue(symbol: string, printed: string): readonly Kind[] {
    const value = valueBy(symbol);
    expect(isRoundingOf(printed, value), `${printed} is no rounding of ${symbol.slice(1, -1)}, ${value}`);
    return [...(/\d/.test(symbol) ? (['mention'] as const) : []), 'derived'];
  }
  function expectSum(symbol: string, sum: string): readonly Kind[] {
    const value = valueBy(symbol);
    const interval = evaluatedWith(sum, known);
    if (interval === null) expect(false, `"${sum}" is no arithmetic`);
    else expect(holds(interval, value), `${sum} is not ${symbol.slice(1, -1)}, ${value}`);
    return numbersIn(sum).map(() => 'arithmetic');
  }

  // What a stepper says of a step: its name, then its numbers, then its result.
  take(
    String.raw`(${SYMBOL}), ([^:]*): (.*) [=≈] (${NUMBER})\.$`,
    ([symbol = '', name = '', sum = '', result = '']) => [
      ...readUnits(name),
      ...expectSum(symbol, sum),
      ...expectValue(symbol, result),
    ],
  );
  take(String.raw`(${SYMBOL}), ([^:]*): (${NUMBER})\.$`, ([symbol = '', name = '', result = '']) => [
    ...readUnits(name),
    ...expectValue(symbol, result),
  ]);
  take(`^(${SYMBOL}) = (.*)$`, ([symbol = '', sum = '']) => [
    ...(/\d/.test(symbol) ? (['mention'] as const) : []),
    ...(/^[+−-]?[\d.,]+$/.test(sum) ? expectValue(symbol, sum).slice(-1) : expectSum(symbol, sum)),
  ]);
  take(`(${SYMBOL}) (?:is|=|≈) (${NUMBER})`, ([symbol = '', printed = '']) => expectValue(symbol, printed));
  take(String.raw`\berror (?:is )?(${NUMBER})`, ([printed = '']) => expectValue('⟦E⟧', printed));
  take(SYMBOL, () => ['mention']);
  take(String.raw`^Table (\d+)$`, () => ['structural']);
  take(String.raw`(\d+) of (\d+)`, ([at = '', all = '']) => {
    expect(Number(at) >= 1 && Number(at) <= Number(all), `there is no place ${at} of ${all}`);
    return ['structural', 'structural'];
  });
  take(String.raw`(\d+) (${COUNTED})e?s?\b`, ([count = '', thing = '']) => {
    const plural = thing === 'bias' ? 'biases' : `${thing}s`;
    const right = known.counts.get(plural);
    expect(Number(count) === right, `there are ${right} ${plural}`);
    return ['count'];
  });
  kinds.push(...readUnits(rest));
  rest = rest.replaceAll(new RegExp(unitPattern, 'giu'), ' ');
  return { kinds, complaints, unbound: numbersIn(rest) };

  /** "unit 3", "units 3 to 5", "input 2", "layer 1": each has to be there. */
  function readUnits(words: string): readonly Kind[] {
    return [...words.matchAll(new RegExp(unitPattern, 'giu'))].flatMap(([, thing = '', list = '']) => {
      const most = mostOf(thing.toLowerCase());
      const numbers = (list.match(/\d+/g) ?? []).map(Number);
      for (const number of numbers) expect(number >= 1 && number <= most, `there is no ${thing} ${number}`);
      return numbers.map(() => 'mention' as const);
    });
  }
  function mostOf(thing: string): number {
    const { counts } = known;
    if (thing.startsWith('input')) return counts.get('inputs') ?? 0;
    if (thing.startsWith('unit')) return counts.get('units') ?? 0;
    if (thing.startsWith('output')) return counts.get('outputs') ?? 0;
    return (counts.get('hidden layers') ?? 0) + (thing.startsWith('hidden') ? 0 : 1);
  }
}

const unitPattern = String.raw`\b(units?|inputs?|outputs?|layers?|hidden(?: layer)?) (${LIST})`;

/** Every number of a text. */
export function numbersIn(text: string): readonly string[] {
  return text.match(/[\p{Nd}\p{No}](?:[\p{Nd}\p{No}.,]*[\p{Nd}\p{No}])?/gu) ?? [];
}

/** The text with each symbol of the example as its id in brackets, the longest first. */
export function withSymbols(text: string, { idOf }: Written): string {
  const symbols = [...idOf.keys()]
    .filter((symbol) => [...symbol].length > 1 || !/[a-zA-Z]/.test(symbol))
    .toSorted((one, other) => other.length - one.length);
  const single = [...idOf.keys()].filter((symbol) => !symbols.includes(symbol));
  const pattern = [
    ...symbols.map(escaped),
    // A letter alone, E or t, is a symbol only where it is no part of a word.
    ...single.map((symbol) => `(?<![\\p{L}\\p{N}])${escaped(symbol)}(?![\\p{L}\\p{Nd}₀-₉])`),
  ].join('|');
  if (pattern === '') return text;
  const written = text.replaceAll(new RegExp(pattern, 'gu'), (symbol) => `⟦${idOf.get(symbol)}⟧`);
  // Some voices are told W13, with plain digits.
  const plain = new Map([...idOf].map(([symbol, id]) => [symbol.normalize('NFKC'), id]));
  return written.replace(/^[^\s,⟦]+(?=, )/u, (word) => (plain.has(word) ? `⟦${plain.get(word)}⟧` : word));
}

function escaped(symbol: string): string {
  return symbol.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** What arithmetic comes to, with symbols as `withSymbols` leaves them; `null` for what is none. */
export function evaluatedWith(sum: string, { values, exact }: Known): Interval | null {
  const names = new Map<string, number>();
  const text = sum.replaceAll(/⟦([^⟧]+)⟧/gu, (_, id: string) => {
    const name = `v${names.size}`;
    names.set(name, values.get(id) ?? Number.NaN);
    return ` ${name} `;
  });
  try {
    return evaluate(
      text,
      (name) => names.get(name),
      (value) => exact.has(value),
    );
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    return null;
  }
}
