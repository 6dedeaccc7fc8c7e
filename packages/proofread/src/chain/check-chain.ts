import type { CheckedNumber, Complaint, Located } from '../finding.ts';
import { judge, type Numeral, shown } from '../numeral.ts';
import { dependsOn } from '../term/depends-on.ts';
import { numeralsIn, symbolsIn, type Term } from '../term/term.ts';
import { evaluate, isSame, isSameAsPrinted } from '../term/term-value.ts';
import type { Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { align, fits, isShortGiven, type Pair, verdictOn } from './alignment.ts';
import { pairsAroundOne, pairsByValue, soleMisfit } from './by-value.ts';
import type { Chain, Side } from './chain.ts';
import { coincidence } from './coincidence.ts';
import { type FormulaNote, noteOn } from './formula-note.ts';
import { hiddenMisfits } from './hidden-misfits.ts';
import { withImplied } from './implied.ts';
import { inFull, isPrinted } from './in-full.ts';
import { numeralComplaint } from './numeral-complaint.ts';
import { partsOfExample } from './parts.ts';
import { quantityName } from './quantity-name.ts';
import { sideValue, type Truth, truthOf } from './truth.ts';
import { workedOutBy } from './worked-out-by.ts';

/** What a check of part of a formula found; spans are offsets into its TeX. */
export interface Report {
  readonly numbers: readonly CheckedNumber[];
  readonly findings: readonly Located[];
  readonly notes?: readonly FormulaNote[];
}

/** What differences of numbers near 1 may be off by. */
const NOTHING = 1e-14;

/** Holds every side of a chain against the example and against the other sides. */
export function checkChain(chain: Chain, vocabulary: Vocabulary, tex: string): Report {
  return new ChainCheck(withImplied(chain, vocabulary), vocabulary, tex).report();
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
    const truth = truthOf(chain);
    this.#truth = { ...truth, id: truth.id ?? workedOutBy(truth, vocabulary) };
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
    const note = wrong.size > 0 ? null : noteOn(this.#chain, this.#truth, this.#vocabulary);
    return { numbers: this.#numbers, findings: this.#findings, notes: note === null ? [] : [note] };
  }

  #isRight(side: Side, agreeing: readonly Side[], differing: readonly Side[]): boolean {
    if (side.term.kind === 'numeral') return this.#checkResult(side.term.numeral);
    if (agreeing.includes(side)) return this.#isMeant(side) && this.#accept(side, []);
    if (side.kind !== 'symbols') return this.#checkArithmetic(side);
    if (differing.includes(side)) this.#disagree(side);
    for (const numeral of numeralsIn(side.term)) this.#note(numeral, null, null);
    return false;
  }

  /** False for a side of symbols that agrees by the numbers of this example only. */
  #isMeant({ kind, term, span }: Side): boolean {
    const { id } = this.#truth;
    const message = kind === 'symbols' && id !== null ? coincidence(term, id, this.#vocabulary) : null;
    if (message === null) return true;
    for (const numeral of numeralsIn(term)) this.#note(numeral, null, null);
    this.#complain(span, {
      kind: 'wrong-formula',
      message: `${this.#printed(span).replace(/\s+/g, ' ')}: ${message}`,
    });
    return false;
  }

  #checkResult(numeral: Numeral): boolean {
    const { value, id } = this.#truth;
    if (Number.isNaN(value)) {
      this.#note(numeral, null, null);
      return false;
    }
    const verdict = judge(numeral, value);
    const isRight = verdict === 'exact' || (verdict === 'rounded' && !isShortGiven(id, this.#vocabulary));
    this.#note(numeral, id, value);
    if (!isRight) {
      const complaint = this.#numeralComplaint(numeral, value, this.#nameOf(id));
      this.#complain(numeral.span, {
        ...complaint,
        message: complaint.message + this.#nextHint(numeral, id),
      });
    }
    return isRight;
  }

  /** Where `w = …` prints what the step leads to. */
  #nextHint(numeral: Numeral, id: string | null): string {
    const next = this.#vocabulary.quantities.get(`next.${id}`);
    if (next === undefined || !['exact', 'rounded'].includes(judge(numeral, next.value))) return '';
    return `; the step leads to ${shown(next.value)}: write \\leftarrow, or ${next.symbol}`;
  }

  /** A side with printed numbers: each must be what the formula has in its place, or the whole come to the same. */
  #checkArithmetic(side: Side): boolean {
    const { value } = this.#truth;
    const aligned = this.#alignments(side.term);
    const [best] = aligned;
    if (best?.every((pair) => fits(pair, this.#vocabulary))) return this.#accept(side, best);
    const wrong = (best ?? []).filter((pair) => !fits(pair, this.#vocabulary));
    const ingredients = this.#ingredients();
    const hidden = hiddenMisfits(side.term, wrong);
    if (hidden.length > 0 && hidden.length === wrong.length) {
      this.#blame(hidden);
      for (const numeral of numeralsIn(side.term)) this.#noteAs(numeral, best ?? []);
      return false;
    }
    // Where all numbers but one have their places, these can't stand for anything else to make up for it.
    const settled = wrong.length === 1 ? (best ?? []).filter((pair) => !wrong.includes(pair)) : [];
    const simple = pairsByValue(side.term, value, ingredients, { settled });
    if (simple !== null) return this.#accept(side, simple);
    if (isSame(sideValue(side.term), value)) return this.#accept(side, []);
    const parts = partsOfExample(ingredients);
    const found =
      pairsByValue(side.term, value, ingredients, { settled, parts }) ?? this.#backwards(side.term, settled);
    if (found !== null) return this.#accept(side, found);
    const around = best === undefined ? pairsAroundOne(side.term, value, ingredients) : null;
    if (around !== null) return this.#accept(side, around);
    const single = soleMisfit(best ?? [], side.term, value, ingredients, parts);
    const blamed = single === null && wrong.length === 2 ? wrong : single === null ? [] : [single];
    if (blamed.length === 0) this.#disagree(side);
    this.#blame(blamed);
    for (const numeral of numeralsIn(side.term)) this.#noteAs(numeral, best ?? blamed);
    return false;
  }

  #blame(pairs: readonly Pair[]): void {
    for (const { numeral, source } of pairs) {
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

  /** What a number was worked out from, from what was worked out from it: `\ln\frac{0.6903}{0.3097} \approx 0.8014`. */
  #backwards(term: Term, settled: readonly Pair[]): readonly Pair[] | null {
    const { value } = this.#truth;
    const quantities = new Map(
      [...this.#vocabulary.quantities].filter(([, other]) => !isSame(other.value, value)),
    );
    const vocabulary = { ...this.#vocabulary, quantities };
    return pairsByValue(term, value, vocabulary, { settled, parts: partsOfExample(vocabulary) });
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
    const isSaid = this.#chain.sides.some(({ kind, span }) => kind === 'symbols' && span.end > span.start);
    if (result !== undefined && results.length === 1 && (isSaid || ![left, right].every(isPrinted)))
      return judge(result.numeral, this.#truth.value) === 'exact' || this.#isNothing(result.numeral);
    return [left, right].some((term) => !isPrinted(term)) || isSameAsPrinted(left, right);
  }

  /** True for a 0 that differs from 0 by what arithmetic loses. */
  #isNothing(numeral: Numeral): boolean {
    return !/[1-9]/.test(numeral.digits) && Math.abs(this.#truth.value) < NOTHING;
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
    if (numeral.span.end === numeral.span.start) return;
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
    return id === null ? 'the rest of the chain' : quantityName(id, this.#vocabulary);
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
