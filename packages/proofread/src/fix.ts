import type { Span } from './tex/tex-node.ts';

/** A text to put in the place of a stretch. */
export interface Fix extends Span {
  readonly fix: string;
}

/** What was found in a lesson, and how some of it can be mended. */
interface Mendable {
  readonly findings: readonly (Span & { readonly fix?: string })[];
}

/** What fixes have made of a text. */
export interface Fixed {
  readonly text: string;
  /** How many stretches were replaced. */
  readonly count: number;
}

/**
 * Puts the right text in the place of the wrong one. All else stays as it is, byte for byte. Of fixes that overlap the first one is
 * made, and the others are left to the next reading.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): Fixed {
  const kept = apart(fixes);
  const stretches = kept.map(({ start, fix }, i) => text.slice(kept[i - 1]?.end ?? 0, start) + fix);
  return { text: stretches.join('') + text.slice(kept.at(-1)?.end ?? 0), count: kept.length };
}

/**
 * Mends a lesson as far as its findings say how: what hides behind one mistake may show only when that one is gone. Fixes that don't
 * leave fewer findings than there were are not made; so a second time changes nothing.
 *
 * @param read proofreads a text
 */
export function mend<Reading extends Mendable>(
  text: string,
  read: (text: string) => Reading,
): Fixed & { readonly reading: Reading } {
  let mended = { text, count: 0, reading: read(text) };
  for (;;) {
    const { text, count } = applyFixes(mended.text, fixesOf(mended.reading));
    if (count === 0) return mended;
    const reading = read(text);
    if (reading.findings.length >= mended.reading.findings.length) return mended;
    mended = { text, count: mended.count + count, reading };
  }
}

function fixesOf({ findings }: Mendable): readonly Fix[] {
  return findings.flatMap(({ start, end, fix }) => (fix === undefined ? [] : [{ start, end, fix }]));
}

/** Those of the stretches that don't touch one before them, from first to last. */
function apart(fixes: readonly Fix[]): readonly Fix[] {
  const kept: Fix[] = [];
  for (const fix of fixes.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const last = kept.at(-1);
    if (last === undefined || fix.start >= last.end) kept.push(fix);
  }
  return kept;
}
