import type { CheckedNumber, Complaint, Located } from '../finding.ts';
import { judge, type Numeral, shown } from '../numeral.ts';
import { dependsOn } from '../term/depends-on.ts';
import { numeralsIn, symbolsIn, type Term } from '../term/term.ts';
import { evaluate, isSame, isSameAsPrinted } from '../term/term-value.ts';
import type { Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { align, fits, isShortGiven, type Pair, verdictOn } from './alignment.ts';
import { pairsAroundOne, pairsByValue, spoiler } from './by-value.ts';
import type { Chain, Side } from './chain.ts';
import { inFull, isPrinted } from './in-full.ts';
import { numeralComplaint } from './numeral-complaint.ts';
import { sideValue, type Truth, truthOf } from './truth.ts';

/** What a check of part of a formula found; spans are offsets into its TeX. */
export interface Report {
  readonly numbers: readonly CheckedNumber[];
  readonly findings: readonly Located[];
}

/** Holds every side of a chain against the example and against the other sides. */
export function checkChain(chain: Chain, vocabulary: Vocabulary, tex: string): Report {
  return new ChainCheck(chain, vocabulary, tex).report();
}

class ChainCheck {
  readonly #chain: Chain;
  readonly #vocabulary: Vocabulary;
  readonly #tex: string;
  readonly #truth: Truth;
  readonly #numbers: CheckedNumber[] = [];
  readonly #findings: Located[] = [];
  /** Sides to lay numbers under: those that are right, with full-precision quantities where they have printed numbers. */
  readonly #sources: Term[] = [];

  constructor(chain: Chain, vocabulary: Vocabulary, tex: string) {
    this.#chain = chain;
    this.#vocabulary = vocabulary;
    this.#tex = tex;
    this.#truth = truthOf(chain);
  }

  report(): Report {
    const { sides, links } = this.#chain;
    const { agreeing, differing } = this.#truth;
    this.#sources.push(...agreeing.map(({ term }) => term));
    const wrong = new Set(sides.filter((side) => !this.#isRight(side, agreeing, differing)));
    links.forEach((link, i) => {
      const [left, right] = [sides[i], sides[i + 1]];
      if (link.name !== '=' || left === undefined || right === undefined) return;
      if (wrong.has(left) || wrong.has(right) || this.#mayEqual(left.term, right.term)) return;
      const result = right.term.kind === 'numeral' ? right : left;
      this.#complain(link.span, {
        kind: 'wrong-relation',
        message: `${this.#printed(result.span)} is rounded, so “=” says too much: write \\approx`,
        fix: '\\approx ',
      });
    });
    return { numbers: this.#numbers, findings: this.#findings };
  }

  #isRight(side: Side, agreeing: readonly Side[], differing: readonly Side[]): boolean {
    if (side.term.kind === 'numeral') return this.#checkResult(side.term.numeral);
    if (agreeing.includes(side)) return this.#accept(side, []);
    if (side.kind !== 'symbols') return this.#checkArithmetic(side);
    if (differing.includes(side)) this.#disagree(side);
    return false;
  }

  #checkResult(numeral: Numeral): boolean {
    const { value, id } = this.#truth;
    if (Number.isNaN(value)) return false;
    const verdict = judge(numeral, value);
    const isRight = verdict === 'exact' || (verdict === 'rounded' && !isShortGiven(id, this.#vocabulary));
    this.#note(numeral, id, value);
    if (!isRight) this.#complain(numeral.span, this.#numeralComplaint(numeral, value, this.#nameOf(id)));
    return isRight;
  }

  /** A side with printed numbers: each must be what the formula has in its place, or the whole come to the same. */
  #checkArithmetic(side: Side): boolean {
    const { value } = this.#truth;
    const aligned = this.#alignments(side.term);
    const [best] = aligned;
    if (best?.every((pair) => fits(pair, this.#vocabulary))) return this.#accept(side, best);
    const found = pairsByValue(side.term, value, this.#ingredients());
    if (found !== null) return this.#accept(side, found);
    if (isSame(sideValue(side.term), value)) return this.#accept(side, []);
    const around = best === undefined ? pairsAroundOne(side.term, value, this.#ingredients()) : null;
    if (around !== null) return this.#accept(side, around);
    const wrong = (best ?? []).filter((pair) => !fits(pair, this.#vocabulary));
    const [first] = wrong;
    const single =
      wrong.length === 1 && first !== undefined ? first : spoiler(side.term, value, this.#ingredients());
    const blamed = single === null && wrong.length === 2 ? wrong : single === null ? [] : [single];
    if (blamed.length === 0) this.#disagree(side);
    for (const { numeral, source } of blamed) {
      const sourceValue = evaluate(source);
      this.#complain(
        numeral.span,
        this.#numeralComplaint(
          numeral,
          sourceValue,
          this.#nameOfSource(source),
          verdictOn({ numeral, source }, this.#vocabulary),
        ),
      );
    }
    for (const numeral of numeralsIn(side.term)) this.#noteAs(numeral, best ?? blamed);
    return false;
  }

  /** Every way to lay a side under one that is known to be right, the one with the fewest wrong numbers first. */
  #alignments(term: Term): readonly (readonly Pair[])[] {
    const wrongIn = (pairs: readonly Pair[]) => pairs.filter((pair) => !fits(pair, this.#vocabulary)).length;
    return this.#sources
      .map((source) => align(source, term, this.#vocabulary))
      .filter((pairs) => pairs !== null)
      .toSorted((one, other) => wrongIn(one) - wrongIn(other));
  }

  /** What the numbers of this chain may be, the likeliest first: not its own value, nor what is computed from that. */
  #ingredients(): Vocabulary {
    const { quantities } = this.#vocabulary;
    const { id, value } = this.#truth;
    const own = [...quantities.values()].filter((one) => one.id === id || isSame(one.value, value));
    const mentioned = this.#chain.sides.flatMap(({ term }) => symbolsIn(term)).map((symbol) => symbol.id);
    const near = new Set(
      mentioned.flatMap((one) => (one === null ? [] : [one, ...(quantities.get(one)?.operands ?? [])])),
    );
    const possible = [...quantities].filter(
      ([other]) => !own.some((one) => one.id === other || dependsOn(this.#vocabulary, other, one.id)),
    );
    const [likely, others] = [true, false].map((isNear) =>
      possible.filter(([other]) => near.has(other) === isNear),
    );
    return { ...this.#vocabulary, quantities: new Map([...(likely ?? []), ...(others ?? [])]) };
  }

  #accept(side: Side, pairs: readonly Pair[]): true {
    for (const numeral of numeralsIn(side.term)) this.#noteAs(numeral, pairs);
    if (pairs.length > 0) this.#sources.push(inFull(side.term, pairs));
    return true;
  }

  #disagree(side: Side): void {
    const { value } = this.#truth;
    const own = evaluate(side.term);
    const formula = this.#printed(side.span).replace(/\s+/g, ' ');
    const comes = Number.isFinite(own) ? `comes to ${shown(own)}` : 'has no value';
    const rest = Number.isFinite(value) ? `, the rest of the chain to ${shown(value)}` : '';
    this.#complain(side.span, { kind: 'wrong-formula', message: `${formula} ${comes}${rest}` });
  }

  /** True where `=` may stand between two sides: a rounded number takes `≈`. */
  #mayEqual(left: Term, right: Term): boolean {
    const results = [left, right].filter((term) => term.kind === 'numeral');
    const [result] = results;
    if (result !== undefined && results.length === 1)
      return judge(result.numeral, this.#truth.value) === 'exact';
    return [left, right].some((term) => !isPrinted(term)) || isSameAsPrinted(left, right);
  }

  #noteAs(numeral: Numeral, pairs: readonly Pair[]): void {
    const source = pairs.find((pair) => pair.numeral === numeral)?.source;
    if (source?.kind === 'symbol') this.#note(numeral, source.symbol.id, source.symbol.value);
    else if (source?.kind === 'negative' && source.of.kind === 'symbol' && numeral.negative) {
      // The minus is the formula's, the digits are the quantity's: e^{-a} and e^{-0.755}.
      const sign = /^[-−\s]*/.exec(this.#printed(numeral.span))?.[0].length ?? 0;
      const span = { start: numeral.span.start + sign, end: numeral.span.end };
      this.#note({ ...numeral, negative: false, span }, source.of.symbol.id, source.of.symbol.value);
    } else this.#note(numeral, null, source === undefined ? null : evaluate(source));
  }

  #note(numeral: Numeral, id: string | null, value: number | null): void {
    const quantity = id === null ? undefined : this.#vocabulary.quantities.get(id);
    this.#numbers.push({
      span: numeral.span,
      printed: this.#printed(numeral.span),
      kind: quantity === undefined ? 'arithmetic' : quantity.phase === 'given' ? 'given' : 'derived',
      ...(quantity === undefined ? {} : { quantity: quantity.id }),
      ...(value === null ? {} : { expected: value }),
    });
  }

  #numeralComplaint(
    numeral: Numeral,
    value: number,
    name: string,
    verdict = judge(numeral, value),
  ): Complaint {
    return numeralComplaint(numeral, this.#printed(numeral.span), value, name, verdict, 'tex');
  }

  #nameOf(id: string | null): string {
    const quantity = id === null ? undefined : this.#vocabulary.quantities.get(id);
    return quantity?.symbolText ?? 'the rest of the chain';
  }

  #nameOfSource(source: Term): string {
    const sign = source.kind === 'negative' ? '−' : '';
    const term = source.kind === 'negative' ? source.of : source;
    return term.kind === 'symbol' ? `${sign}${this.#nameOf(term.symbol.id)}` : 'this part of the formula';
  }

  #printed(span: Span): string {
    return this.#tex.slice(span.start, span.end);
  }

  #complain(span: Span, complaint: Complaint): void {
    this.#findings.push({ ...complaint, span });
  }
}
