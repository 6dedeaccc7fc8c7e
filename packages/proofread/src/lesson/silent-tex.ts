import type { Span } from '../tex/tex-node.ts';
import { shownTeX } from '../tokens/shown-tex.ts';

/** Stretches of a formula with digits in them that no reader sees: lengths, colors, comments. */
export function silentTeX(tex: string): readonly Span[] {
  const shown = shownTeX(tex);
  return [...tex.matchAll(/\d*\.?\d+/g)].flatMap(({ 0: digits, index }) => {
    const end = index + digits.length;
    return shown.slice(index, end) === digits ? [] : [{ start: index, end }];
  });
}
