import {
  ArithmeticError,
  exactly,
  functionNamed,
  type Interval,
  negated,
  power,
  product,
  quotient,
  sum,
} from './interval.ts';
import { readPrinted } from './printed-number.ts';

const TOKEN =
  /\s*(?:(?<number>\d[\d,]*(?:\.\d+)?(?:×10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\s?%?)|(?<name>[\p{L}∂][\p{L}\p{M}∂′\d.]*)|(?<half>½)|(?<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?<sign>[-+−*×·/^()]))/uy;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

type Kind = 'number' | 'name' | 'half' | 'raised' | 'sign';

interface Token {
  readonly kind: Kind;
  readonly text: string;
}

/**
 * The value of arithmetic as a page prints it, `0.3 × 0.6803 + 0.9 × 0.6637` or `½ · (t − y)²`: all that a rounded number can stand for
 * is carried along, so what comes out holds the value that was meant.
 *
 * @param valueBy value of a name; `undefined` for a name it does not know
 * @param isExact whether a printed number is exactly what is meant; whole numbers are
 * @throws ArithmeticError where the text is no such arithmetic
 */
export function evaluate(
  text: string,
  valueBy: (name: string) => number | undefined = () => undefined,
  isExact: (value: number) => boolean = () => false,
): Interval {
  return new Reader(tokensOf(text), valueBy, isExact).read();
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (text.slice(pattern.lastIndex).trim() !== '') {
    const at = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) throw new ArithmeticError(`"${text.slice(at)}" is no arithmetic`);
    for (const kind of ['number', 'name', 'half', 'raised', 'sign'] as const) {
      const found = groups[kind];
      if (found !== undefined) tokens.push({ kind, text: found });
    }
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #valueBy: (name: string) => number | undefined;
  readonly #isExact: (value: number) => boolean;
  #at = 0;

  constructor(
    tokens: readonly Token[],
    valueBy: (name: string) => number | undefined,
    isExact: (value: number) => boolean,
  ) {
    this.#tokens = tokens;
    this.#valueBy = valueBy;
    this.#isExact = isExact;
  }

  read(): Interval {
    const value = this.#sum();
    if (this.#next !== undefined) throw new ArithmeticError(`"${this.#next.text}" is not expected`);
    return value;
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #takes(...signs: readonly string[]): string | undefined {
    const next = this.#next;
    if (next?.kind !== 'sign' || !signs.includes(next.text)) return undefined;
    this.#at += 1;
    return next.text;
  }

  #sum(): Interval {
    let value = this.#product();
    for (let sign = this.#takes('+', '-', '−'); sign !== undefined; sign = this.#takes('+', '-', '−')) {
      const term = this.#product();
      value = sum(value, sign === '+' ? term : negated(term));
    }
    return value;
  }

  #product(): Interval {
    let value = this.#signed();
    for (;;) {
      const sign = this.#takes('*', '×', '·', '/');
      if (sign === '/') value = quotient(value, this.#signed());
      else if (sign !== undefined) value = product(value, this.#signed());
      else if (this.#startsFactor()) value = product(value, this.#power());
      else return value;
    }
  }

  /** Two factors side by side: `3x`, `½(t − y)²`. */
  #startsFactor(): boolean {
    const next = this.#next;
    return next !== undefined && next.kind !== 'raised' && (next.kind !== 'sign' || next.text === '(');
  }

  #signed(): Interval {
    if (this.#takes('-', '−') !== undefined) return negated(this.#signed());
    return this.#takes('+') === undefined ? this.#power() : this.#signed();
  }

  #power(): Interval {
    const base = this.#atom();
    const next = this.#next;
    if (next?.kind === 'raised') {
      this.#at += 1;
      const digits = [...next.text.replace('⁻', '')].map((digit) => RAISED.indexOf(digit)).join('');
      return power(base, exactly(Number(digits) * (next.text.startsWith('⁻') ? -1 : 1)));
    }
    return this.#takes('^') === undefined ? base : power(base, this.#signed());
  }

  #atom(): Interval {
    const token = this.#next;
    if (token === undefined) throw new ArithmeticError('it ends too soon');
    this.#at += 1;
    switch (token.kind) {
      case 'number':
        return this.#printed(token.text);
      case 'half':
        return exactly(0.5);
      case 'name':
        return this.#named(token.text);
      default: {
        if (token.text !== '(') throw new ArithmeticError(`"${token.text}" is not expected`);
        const value = this.#sum();
        if (this.#takes(')') === undefined) throw new ArithmeticError('a parenthesis stays open');
        return value;
      }
    }
  }

  #named(name: string): Interval {
    const value = this.#valueBy(name);
    if (value !== undefined) return exactly(value);
    if (name === 'e') return exactly(Math.E);
    const apply = functionNamed(name);
    if (apply === undefined || this.#takes('(') === undefined)
      throw new ArithmeticError(`"${name}" is nothing here`);
    const argument = this.#sum();
    if (this.#takes(')') === undefined) throw new ArithmeticError('a parenthesis stays open');
    return apply(argument);
  }

  /** Everything that a printed number can have been before it was rounded. */
  #printed(text: string): Interval {
    const printed = readPrinted(text);
    if (printed === null) throw new ArithmeticError(`"${text}" is no number`);
    const { value } = printed;
    const half = /[.×%]/.test(text) && !this.#isExact(value) ? printed.half : 0;
    return { low: value - half, high: value + half };
  }
}
