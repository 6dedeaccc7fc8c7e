import type { Numeral } from '../numeral.ts';
import { isWhole, printedValue } from '../numeral.ts';
import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { dependsOn } from './depends-on.ts';
import { numeralsIn, productOf, sumOf, symbolsIn, type Term } from './term.ts';
import { evaluate } from './term-value.ts';
import { type Token, tokensOf } from './token.ts';
import { UnreadableError } from './unreadable-error.ts';

/**
 * Reads one side of a relation as arithmetic. What could mean two things is not guessed at.
 *
 * @throws UnreadableError where it is no arithmetic over numbers and the vocabulary
 */
export function parseTerm(nodes: readonly TeXNode[], vocabulary: Vocabulary): Term {
  return new TermParser(tokensOf(nodes, vocabulary), vocabulary, spanOf(nodes)).whole();
}

class TermParser {
  readonly #tokens: readonly Token[];
  readonly #vocabulary: Vocabulary;
  readonly #span: Span;
  #next = 0;

  constructor(tokens: readonly Token[], vocabulary: Vocabulary, span: Span) {
    this.#tokens = tokens;
    this.#vocabulary = vocabulary;
    this.#span = span;
  }

  whole(): Term {
    const term = this.#sum();
    if (this.#peek() !== undefined) throw this.#refusal('something is left over');
    return term;
  }

  #sum(): Term {
    const terms: [Term, ...Term[]] = [this.#product()];
    for (let sign = this.#operator('+', '-'); sign !== null; sign = this.#operator('+', '-')) {
      const term = this.#product();
      terms.push(sign === '-' ? { kind: 'negative', of: term } : term);
    }
    return sumOf(terms);
  }

  #product(): Term {
    let factors: [Term, ...Term[]] = [this.#signed()];
    for (;;) {
      const sign = this.#operator('*', '/');
      if (sign === '*') factors = this.#joined(factors);
      else if (sign === '/') factors = [this.#quotient(productOf(factors))];
      else if (this.#startsFactor()) factors = this.#juxtaposed(factors);
      else return productOf(factors);
    }
  }

  /** The factors and one more; a power of ten joins the numeral before it, `2.39 \times 10^{-5}`. */
  #joined(factors: readonly [Term, ...Term[]]): [Term, ...Term[]] {
    const start = this.#next;
    const factor = this.#signed();
    const end = spanOf(this.#tokens.slice(start, this.#next)).end;
    const last = factors[factors.length - 1];
    const power = powerOfTenIn(factor);
    if (last?.kind !== 'numeral' || power === null) return [...factors, factor];
    const numeral = { ...last.numeral, exponent: power, span: { start: last.numeral.span.start, end } };
    const [first, ...rest] = [...factors.slice(0, -1), { kind: 'numeral', numeral } as const];
    return first === undefined ? [factor] : [first, ...rest];
  }

  #quotient(over: Term): Term {
    const under = this.#signed();
    if (this.#startsFactor()) throw this.#refusal('it is not clear how far the divisor goes: write \\frac');
    return { kind: 'quotient', over, under };
  }

  #juxtaposed(factors: readonly [Term, ...Term[]]): [Term, ...Term[]] {
    const last = factors[factors.length - 1];
    const token = this.#peek();
    this.#refuseCall(last, token);
    const factor = this.#raised();
    const isNumber = (term: Term | undefined) => term?.kind === 'numeral';
    const isMixed =
      factor.kind === 'quotient' && token?.kind === 'fraction' && symbolsIn(factor).length === 0;
    if (isNumber(last) && (token?.kind === 'numeral' || isMixed)) {
      throw this.#refusal('two numbers stand side by side: write \\times between them');
    }
    return [...factors, factor];
  }

  /** `E(W)` is the function E at W, not E times W. */
  #refuseCall(last: Term | undefined, token: Token | undefined): void {
    if (last?.kind !== 'symbol' || last.symbol.id === null || token?.kind !== 'open') return;
    const [inside, close] = this.#tokens.slice(this.#next + 1);
    if (inside?.kind !== 'symbol' || inside.symbol.id === null || close?.kind !== 'close') return;
    if (dependsOn(this.#vocabulary, last.symbol.id, inside.symbol.id)) {
      throw this.#refusal('a symbol before a parenthesis may be a function');
    }
  }

  #signed(): Term {
    const sign = this.#operator('+', '-');
    if (sign === null) return this.#raised();
    const { span } = this.#tokens[this.#next - 1] ?? { span: this.#span };
    const first = this.#peek();
    const of = this.#raised();
    if (sign === '+') return of;
    if (of.kind !== 'numeral' || of.numeral.negative || first?.kind !== 'numeral')
      return { kind: 'negative', of };
    const numeral: Numeral = {
      ...of.numeral,
      negative: true,
      span: { start: span.start, end: of.numeral.span.end },
    };
    return { kind: 'numeral', numeral };
  }

  #raised(): Term {
    let base = this.#primary();
    for (let token = this.#peek(); token?.kind === 'raised'; token = this.#peek()) {
      this.#next++;
      base = { kind: 'power', base, exponent: this.#within(token.exponent) };
    }
    return base;
  }

  #primary(): Term {
    const token = this.#peek();
    this.#next++;
    switch (token?.kind) {
      case 'numeral':
        if (!/^(\d+\.?\d*|\.\d+)$/.test(token.numeral.digits))
          throw this.#refusal('these digits are no number');
        return { kind: 'numeral', numeral: token.numeral };
      case 'symbol':
        return { kind: 'symbol', symbol: token.symbol };
      case 'constant':
        return { kind: 'constant', value: token.value };
      case 'nested':
        return parseTerm(token.body, this.#vocabulary);
      case 'fraction':
        return { kind: 'quotient', over: this.#within(token.over), under: this.#within(token.under) };
      case 'root':
        return { kind: 'call', name: 'square-root', argument: this.#within(token.body) };
      case 'exponential':
        return { kind: 'call', name: 'exp', argument: this.#within(token.exponent) };
      case 'open':
        return this.#closed();
      case 'function':
        return { kind: 'call', name: token.name, argument: this.#argument() };
      default:
        throw this.#refusal(token === undefined ? 'a number or a symbol is missing' : 'two operators meet');
    }
  }

  #closed(): Term {
    const inside = this.#sum();
    if (this.#peek()?.kind !== 'close') throw this.#refusal('a parenthesis is not closed');
    this.#next++;
    return inside;
  }

  #argument(): Term {
    const token = this.#peek();
    if (token?.kind === 'open' || (token?.kind === 'nested' && token.delimited)) return this.#primary();
    const argument = this.#raised();
    if (this.#startsFactor())
      throw this.#refusal('it is not clear how far the function goes: write parentheses');
    return argument;
  }

  #within(argument: Argument): Term {
    return parseTerm(argument.body, this.#vocabulary);
  }

  #startsFactor(): boolean {
    const kind = this.#peek()?.kind;
    return kind !== undefined && kind !== 'operator' && kind !== 'close' && kind !== 'raised';
  }

  #operator<Name extends '+' | '-' | '*' | '/'>(...names: readonly Name[]): Name | null {
    const token = this.#peek();
    const name = token?.kind === 'operator' ? names.find((candidate) => candidate === token.name) : undefined;
    if (name === undefined) return null;
    this.#next++;
    return name;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #refusal(message: string): UnreadableError {
    const token = this.#tokens[Math.min(this.#next, this.#tokens.length - 1)];
    return new UnreadableError(message, token?.span ?? this.#span);
  }
}

/** n for 10^n with a whole n. */
function powerOfTenIn(term: Term): number | null {
  if (term.kind !== 'power' || term.base.kind !== 'numeral' || printedValue(term.base.numeral) !== 10)
    return null;
  if (term.base.numeral.digits !== '10' || !numeralsIn(term.exponent).every(isWhole)) return null;
  const exponent = evaluate(term.exponent);
  return Number.isInteger(exponent) && Math.abs(exponent) < LARGEST_POWER ? exponent : null;
}

const LARGEST_POWER = 300;
