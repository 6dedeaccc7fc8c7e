import { decimalsOf, judge } from '../numeral.ts';
import { toNumber } from '../rational.ts';
import type { Term } from '../term/term.ts';
import { evaluate, evaluateExactly, isSame } from '../term/term-value.ts';
import type { Chain, Side } from './chain.ts';

/** What a chain is held against. */
export interface Truth {
  /** Full precision where symbols say it; otherwise the numbers as printed. NaN where no side has a value. */
  readonly value: number;
  /** The quantity that the chain is about, where one side is its bare symbol. */
  readonly id: string | null;
  /** The sides that say it, among those that could. */
  readonly agreeing: readonly Side[];
  /** The sides of the same rank that say something else. */
  readonly differing: readonly Side[];
}

/** How near, in proportion, printed numbers must come to a value to speak for it. */
const NEAR = 0.01;

/**
 * The value of a chain: what its symbols say; without symbols, what its numbers come to. Where sides of that rank disagree, what most of
 * the chain stands for.
 */
export function truthOf(chain: Chain): Truth {
  const speakers = speakersOf(chain);
  const values = speakers.map((side) => ({ side, value: sideValue(side.term) }));
  const ranked = values
    .filter(({ value }) => Number.isFinite(value))
    .map(({ value }) => ({ value, support: supportFor(value, chain, speakers) }))
    .toSorted((one, other) => other.support - one.support);
  const value = ranked[0]?.value ?? Number.NaN;
  const agreeing = values.filter((one) => isSame(one.value, value)).map(({ side }) => side);
  const differing = speakers.filter((side) => !agreeing.includes(side));
  const ids = agreeing.flatMap(({ term }) =>
    term.kind === 'symbol' && term.symbol.id !== null ? [term.symbol.id] : [],
  );
  return { value, id: ids[0] ?? null, agreeing, differing };
}

/** The value of a side, exact where its printed numbers are. */
export function sideValue(term: Term): number {
  const exact = evaluateExactly(term);
  return exact === null ? evaluate(term) : toNumber(exact);
}

function speakersOf({ sides }: Chain): readonly Side[] {
  for (const kind of ['symbols', 'mixed', 'arithmetic'] as const) {
    const speakers = sides.filter((side) => side.kind === kind);
    if (speakers.length > 0) return speakers;
  }
  const precision = ({ term }: Side) =>
    term.kind === 'numeral' ? decimalsOf(term.numeral) - term.numeral.exponent : 0;
  return sides.toSorted((one, other) => precision(other) - precision(one)).slice(0, 1);
}

function supportFor(value: number, { sides }: Chain, speakers: readonly Side[]): number {
  return sides.filter((side) => {
    if (side.term.kind === 'numeral') return ['exact', 'rounded'].includes(judge(side.term.numeral, value));
    const own = sideValue(side.term);
    return speakers.includes(side) ? isSame(own, value) : Math.abs(own - value) <= NEAR * Math.abs(value);
  }).length;
}
