/** What each letter stands for at one point. */
export type Point = (name: string) => number;

const SIGNED = 8;
const POSITIVE = 6;
const SHARES = 6;

/** Points at which a statement about any numbers is tried; the same ones each time. */
export const signedPoints: readonly Point[] = points(SIGNED, 0, (share, sign) => sign * (0.2 + 2 * share));
/** For what has a value above 0 only: logarithms, roots. */
export const positivePoints: readonly Point[] = points(POSITIVE, 100, (share) => 0.2 + 2.3 * share);
/** For probabilities. */
export const sharePoints: readonly Point[] = points(SHARES, 200, (share) => 0.05 + 0.9 * share);
/** Where bounds are reached, or nearly. */
export const farPoints: readonly Point[] = [0, 12, -12, 0.001, -0.001].map((value) => () => value);

function points(
  count: number,
  from: number,
  place: (share: number, sign: 1 | -1) => number,
): readonly Point[] {
  return Array.from({ length: count }, (_, i) => (name) => {
    const bits = mixed(name, from + i);
    // Neighbors differ in sign, so that each letter has both with each of another's.
    const sign = ((bits >>> 20) + i) % 2 === 0 ? 1 : -1;
    return Math.round(100 * place((bits % 997) / 997, sign)) / 100;
  });
}

/** FNV-1a (Fowler, Noll and Vo 1991) over the letters of a name and a number, with the last mixing step of MurmurHash3. */
function mixed(name: string, number: number): number {
  let hash = 0x811c9dc5;
  for (const code of [...`${name} ${number}`].map((letter) => letter.codePointAt(0) ?? 0))
    hash = Math.imul(hash ^ code, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
