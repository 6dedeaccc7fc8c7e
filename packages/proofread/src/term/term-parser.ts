import type { Numeral } from '../numeral.ts';
import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { branchOf } from './branch.ts';
import { calledQuantity, mayBeCalled } from './called-quantity.ts';
import { definedTerm } from './defined-term.ts';
import { differentialTerm } from './differential-term.ts';
import { farTerm } from './far.ts';
import type { FunctionHead } from './function-heads.ts';
import type { Meaning } from './letters.ts';
import { powerOfTenIn } from './power-of-ten.ts';
import { slopeIn, slopeOfFunction } from './slope.ts';
import { takenAt } from './taken-at.ts';
import { type KnownSymbol, productOf, rootOf, sumOf, symbolsIn, type Term } from './term.ts';
import { beginsFactor, type Token, tokensOf } from './token.ts';
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
      const token = this.#peek();
      const sign = this.#operator('*', '/');
      if (sign === '*') factors = this.#joined(factors);
      else if (sign === '/') factors = [this.#quotient(productOf(factors))];
      else if (token?.kind === 'taken-at') {
        factors = [takenAt(productOf(factors), token.place, this.#vocabulary, token.span)];
        this.#next++;
      } else if (this.#startsFactor()) factors = this.#juxtaposed(factors);
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
    const factor = this.#raised();
    const isNumber = (term: Term | undefined) => term?.kind === 'numeral';
    const isMixed =
      factor.kind === 'quotient' && token?.kind === 'fraction' && symbolsIn(factor).length === 0;
    if (isNumber(last) && (token?.kind === 'numeral' || isMixed)) {
      throw this.#refusal('two numbers stand side by side: write \\times between them');
    }
    return [...factors, factor];
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
    const first = this.#primary();
    let base = (first.kind === 'symbol' ? this.#called(first.symbol) : null) ?? first;
    for (let token = this.#peek(); token !== undefined; token = this.#peek()) {
      if (token.kind === 'raised') base = { kind: 'power', base, exponent: this.#within(token.exponent) };
      else if (token.kind === 'primed') base = this.#primed(base, token.primes);
      else break;
      this.#next++;
    }
    return base;
  }

  /** `E(W)` is the function E at W, not E times W; `null` before anything but an argument. */
  #called(symbol: KnownSymbol): Term | null {
    const start = this.#next;
    const [first, second] = this.#tokens.slice(start);
    const primes = first?.kind === 'primed' ? first.primes : 0;
    const open = primes > 0 ? second : first;
    const isCall = open?.kind === 'open' || (open?.kind === 'nested' && open.delimited);
    if (!isCall || !mayBeCalled(symbol, this.#vocabulary)) return null;
    if (primes > 0) this.#next++;
    const called = calledQuantity(symbol, primes, this.#list(), this.#vocabulary, symbol.span);
    if (called === null) this.#next = start;
    return called;
  }

  /** `(x^2)'` is by the one letter that it holds. */
  #primed(term: Term, primes: number): Term {
    const [first, ...others] = new Set(symbolsIn(term).map(({ id }) => id));
    const by = others.length === 0 ? first : this.#vocabulary.letters?.implied.id;
    if (by === undefined || by === null) throw this.#refusal('nothing says by what it is differentiated');
    return slopeIn(term, by, primes, this.#vocabulary, this.#span);
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
        return rootOf(this.#within(token.body), token.degree && this.#within(token.degree));
      case 'exponential':
        return { kind: 'call', name: 'exp', argument: this.#within(token.exponent) };
      case 'open':
        return this.#closed();
      case 'absolute':
        return { kind: 'call', name: 'absolute', argument: parseTerm(token.body, this.#vocabulary) };
      case 'function':
        return this.#call(token.head, token.span);
      case 'defined':
        return this.#defined(token.meaning, token.primes, token.span);
      case 'extreme':
        return { kind: 'extreme', name: token.name, of: this.#list() };
      case 'differential':
        return differentialTerm(token, () => this.#operand(), this.#vocabulary, token.span);
      case 'far':
        return farTerm(token.name, token.below, this.#product(), this.#vocabulary, token.span);
      case 'branches':
        return {
          kind: 'cases',
          branches: token.rows.flatMap((row) => branchOf(row, this.#vocabulary, token.span)),
        };
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

  #call({ name, primes, raised }: FunctionHead, span: Span): Term {
    const { letters } = this.#vocabulary;
    const isImplied =
      letters !== null && (letters.areFunctionsValues ? !this.#isLetterNext() : !this.#startsFactor());
    const implied: Term | null = letters === null ? null : { kind: 'symbol', symbol: letters.implied };
    const argument = isImplied && implied !== null ? implied : this.#argument();
    const called = slopeOfFunction(name, primes, argument, span);
    return raised === null ? called : { kind: 'power', base: called, exponent: this.#within(raised) };
  }

  /** True before `(z)`. */
  #isLetterNext(): boolean {
    const [open, inside, close] = this.#tokens.slice(this.#next, this.#next + 3);
    return open?.kind === 'open' && inside?.kind === 'symbol' && close?.kind === 'close';
  }

  #defined(meaning: Meaning, primes: number, span: Span): Term {
    const next = this.#peek();
    const isCalled = next?.kind === 'open' || (next?.kind === 'nested' && next.delimited);
    return definedTerm(meaning, primes, isCalled ? () => this.#list() : null, this.#vocabulary, span);
  }

  /** What `\frac{d}{dx}` is of: the factors behind it, up to a sign, a dot or the next derivative. */
  #operand(): Term {
    let factors: [Term, ...Term[]] = [this.#raised()];
    while (this.#startsFactor() && this.#peek()?.kind !== 'differential') factors = this.#juxtaposed(factors);
    return productOf(factors);
  }

  /** What stands in parentheses between commas. */
  #list(): readonly Term[] {
    const token = this.#peek();
    if (token?.kind === 'nested') {
      this.#next++;
      return new TermParser(tokensOf(token.body, this.#vocabulary), this.#vocabulary, token.span).#items();
    }
    if (token?.kind !== 'open') throw this.#refusal('a parenthesis is missing');
    this.#next++;
    const items = this.#items();
    if (this.#peek()?.kind !== 'close') throw this.#refusal('a parenthesis is not closed');
    this.#next++;
    return items;
  }

  #items(): readonly Term[] {
    const items = [this.#sum()];
    while (this.#peek()?.kind === 'comma') {
      this.#next++;
      items.push(this.#sum());
    }
    return items;
  }

  #argument(): Term {
    const token = this.#peek();
    if (token?.kind === 'open' || (token?.kind === 'nested' && token.delimited)) return this.#primary();
    const argument = this.#raised();
    const next = this.#peek();
    // \sin x \cos x, and \sin 2x.
    if (next?.kind === 'function' || next?.kind === 'differential') return argument;
    if (argument.kind === 'numeral' && (next?.kind === 'symbol' || next?.kind === 'constant'))
      return productOf([argument, this.#raised()]);
    if (this.#startsFactor())
      throw this.#refusal('it is not clear how far the function goes: write parentheses');
    return argument;
  }

  #within(argument: Argument): Term {
    return parseTerm(argument.body, this.#vocabulary);
  }

  #startsFactor(): boolean {
    const token = this.#peek();
    return token !== undefined && beginsFactor(token);
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
