import { dependsOn } from '../term/depends-on.ts';
import { symbolsIn } from '../term/term.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Chain, ReadStatement } from './chain.ts';
import type { Report } from './check-chain.ts';

/**
 * Holds each `→` between symbols against the derivation: what stands before it must be needed for what stands behind it, directly or
 * through steps that are left out.
 */
export function checkPaths(
  { chains, comparisons }: ReadStatement,
  vocabulary: Vocabulary,
): readonly Report[] {
  return comparisons.flatMap(({ name, span }, i) => {
    const [before, behind] = [chains[i], chains[i + 1]];
    if (name !== '→' || before === undefined || behind === undefined || isBeforeAndAfter(behind)) return [];
    const broken = subjectsOf(before).flatMap((from) =>
      subjectsOf(behind).every((to) => isPassedOn(from, behind) || leads(from, to, vocabulary)) ? [] : [from],
    );
    const [from] = broken;
    const to = subjectsOf(behind).find((id) => from !== undefined && !leads(from, id, vocabulary));
    if (from === undefined || to === undefined) return [];
    const message = noWay(from, to, vocabulary);
    return [{ numbers: [], findings: [{ kind: 'wrong-relation' as const, span, message }] }];
  });
}

/** `0.690 \to 0.682`: the side behind the arrow is what the one before it becomes, and held as a chain. */
function isBeforeAndAfter({ sides: [first] }: Chain): boolean {
  return first?.kind === 'symbols' && first.span.start === first.span.end;
}

/** What a chain is about: the quantity it names; without one, all that it mentions. */
function subjectsOf({ sides }: Chain): readonly string[] {
  const named = sides.find(({ term }) => term.kind === 'symbol' && term.symbol.id !== null);
  const terms = named === undefined ? sides.map(({ term }) => term) : [named.term];
  return terms.flatMap(symbolsIn).flatMap(({ id }) => (id === null ? [] : [id]));
}

/** `a_3 \to \sigma(a_3)`: a symbol in what it leads to. */
function isPassedOn(from: string, { sides }: Chain): boolean {
  return sides.some(({ term }) => term.kind !== 'symbol' && symbolsIn(term).some(({ id }) => id === from));
}

function leads(from: string, to: string, vocabulary: Vocabulary): boolean {
  if (to === `next.${from}` || dependsOn(vocabulary, to, from)) return true;
  const [of, by] = [gradientBy(from), gradientBy(to)];
  return of !== null && by !== null && dependsOn(vocabulary, of, by);
}

/** By what a gradient is taken, or a delta: gradients are worked out against the direction in which values are. */
function gradientBy(id: string): string | null {
  const [, by, unit] = /^(?:grad\.(.+)|(?:own\.)?delta(.+))$/.exec(id) ?? [];
  return by ?? (unit === undefined ? null : `a${unit}`);
}

function noWay(from: string, to: string, vocabulary: Vocabulary): string {
  const { quantities } = vocabulary;
  const nameOf = (id: string) => quantities.get(id)?.symbolText ?? id;
  if (from === to) return `${nameOf(to)} does not lead to itself`;
  if (dependsOn(vocabulary, from, to))
    return `the arrow is the wrong way round: ${nameOf(to)} leads to ${nameOf(from)}`;
  const operands = quantities.get(to)?.operands ?? [];
  const rest =
    operands.length === 0
      ? `${nameOf(to)} is given`
      : `what leads to ${nameOf(to)} is ${listed(operands.map(nameOf))}`;
  return `${nameOf(from)} does not lead to ${nameOf(to)}: ${rest}`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
