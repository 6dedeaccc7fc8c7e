import { raisedGlyph } from './chain/numeral-complaint.ts';
import type { Finding } from './proofread.ts';

/**
 * A finding on one line: `forward.mdx:26:15 error wrong-digit  printed 0.691; y₅ is 0.6902835 → 0.690`. Behind the arrow stands what is due,
 * whether or not it is certain that this is what to mend.
 */
export function formatFinding(path: string, finding: Finding): string {
  const { line, column, severity, kind, message, printed, expected, fix = expected } = finding;
  const before = printed === undefined ? '' : `printed ${numberText(printed)}; `;
  const after = fix === undefined ? '' : ` → ${numberText(fix)}`;
  return `${path}:${line}:${column} ${severity} ${kind}  ${before}${message}${after}`;
}

/** A number's TeX as it is set: `-2.39 \times 10^{-5}` is −2.39×10⁻⁵. */
export function numberText(tex: string): string {
  return tex
    .replace(
      /\s*\\(?:times|cdot)\s*10\s*\^\s*(?:\{\s*([-−]?\d+)\s*\}|(\d))/g,
      (_, braced?: string, single?: string) =>
        `×10${[...(braced ?? single ?? '')].map(raisedGlyph).join('')}`,
    )
    .replaceAll('{,}', ',')
    .replaceAll('\\%', '%')
    .replace(/\\approx\s*/g, '≈')
    .replaceAll('-', '−');
}
