import { activations } from '@nudge/core/activation';
import { exp } from '@nudge/core/elementary/exp';
import { log } from '@nudge/core/elementary/log';
import type { NamedValue } from './named-value.ts';

/** An expression in `of` can't be read. */
export class OfError extends Error {
  override readonly name = 'OfError';
}

/** What an `of` comes to: the value of one name, or what is worked out from several. */
export type OfValue =
  | { readonly value: number; readonly only: NamedValue }
  | {
      readonly value: number;
      readonly only: null;
      /** What it is worked out from, each once, in order. */
      readonly from: readonly NamedValue[];
    };

const functions: ReadonlyMap<string, (x: number) => number> = new Map([
  ['abs', Math.abs],
  ['sqrt', Math.sqrt],
  ['exp', exp],
  ['ln', log],
  ['sigmoid', activations.sigmoid.output],
]);

/** An example or a run may be named before the id, and has hyphens in it, so that these are no minus. */
const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|((?:[a-z0-9]+(?:-[a-z0-9]+)+\.)?(?:count\.[a-z]+(?:-[a-z]+)*|[A-Za-z]+\d*(?:,\d+)?(?:\.[A-Za-z]+\d*(?:,\d+)?)*(?:@\d+)?))|([-−+*×·/^()]))/y;

/**
 * Works out what stands in `of`: an id, or arithmetic over ids and whole numbers with + − * / ^, parentheses, abs, sqrt, exp, ln
 * and sigmoid.
 *
 * @param lookUp throws where there is nothing of that name
 * @throws OfError where it can't be read or has no value
 */
export function evaluateOf(text: string, lookUp: (id: string) => NamedValue): OfValue {
  const reader = new OfReader(tokensOf(text), lookUp);
  const result = reader.whole();
  if (!Number.isFinite(result.value)) throw new OfError(`of="${text}" has no value`);
  return result;
}

type Token = { readonly kind: 'number' | 'name' | 'sign'; readonly text: string };

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null)
      throw new OfError(
        `of="${text}" can't be read from “${text.slice(at).trim()}” on: write an id such as y5, or arithmetic over ids`,
      );
    const [, number, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else
      tokens.push({
        kind: 'sign',
        text: sign === '−' ? '-' : sign === '×' || sign === '·' ? '*' : (sign ?? ''),
      });
  }
  return tokens;
}

class OfReader {
  readonly #tokens: readonly Token[];
  readonly #lookUp: (id: string) => NamedValue;
  readonly #from = new Map<string, NamedValue>();
  #next = 0;

  constructor(tokens: readonly Token[], lookUp: (id: string) => NamedValue) {
    this.#tokens = tokens;
    this.#lookUp = lookUp;
  }

  whole(): OfValue {
    const [first] = this.#tokens;
    if (first?.kind === 'name' && this.#tokens.length === 1) {
      const only = this.#lookUp(first.text);
      return { value: only.value, only };
    }
    const value = this.#sum();
    if (this.#next < this.#tokens.length)
      throw this.#refusal('an operator between the parts, such as * to multiply');
    return { value, only: null, from: [...this.#from.values()] };
  }

  #sum(): number {
    let value = this.#product();
    for (let sign = this.#take('+', '-'); sign !== null; sign = this.#take('+', '-')) {
      const term = this.#product();
      value = sign === '+' ? value + term : value - term;
    }
    return value;
  }

  #product(): number {
    let value = this.#signed();
    for (let sign = this.#take('*', '/'); sign !== null; sign = this.#take('*', '/')) {
      const factor = this.#signed();
      value = sign === '*' ? value * factor : value / factor;
    }
    return value;
  }

  #signed(): number {
    if (this.#take('-') !== null) return -this.#signed();
    const base = this.#primary();
    return this.#take('^') === null ? base : base ** this.#signed();
  }

  #primary(): number {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw this.#refusal('an id or a number');
    this.#next += 1;
    if (token.kind === 'number') {
      if (token.text.includes('.'))
        throw new OfError(`${token.text} stands in \`of\`: decimals of an example have ids, write the id`);
      return Number(token.text);
    }
    const called = token.kind === 'name' ? functions.get(token.text) : undefined;
    if (called !== undefined) {
      if (this.#take('(') === null) throw this.#refusal(`( after ${token.text}`);
      return called(this.#inside());
    }
    if (token.kind === 'name') {
      const named = this.#lookUp(token.text);
      this.#from.set(named.id, named);
      return named.value;
    }
    if (token.text === '(') return this.#inside();
    this.#next -= 1;
    throw this.#refusal('an id or a number');
  }

  #inside(): number {
    const value = this.#sum();
    if (this.#take(')') === null) throw this.#refusal(')');
    return value;
  }

  #take(...signs: readonly string[]): string | null {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.#next += 1;
    return token.text;
  }

  #refusal(expected: string): OfError {
    const found = this.#tokens[this.#next]?.text;
    return new OfError(`\`of\` can't be read: expected ${expected}, found ${found ?? 'the end'}`);
  }
}
