import { ascii } from '@nudge/core/number-format';
import type { Numeral } from './numeral.ts';
import type { Span } from './tex/tex-node.ts';

/** A number as prose prints it: `−0.0407`, `1,024.5`, `2.39×10⁻⁵`, `8.5%`. `null` for anything else. */
export function proseNumeral(printed: string, span: Span): Numeral | null {
  const parts = /^([-+]?)(\d{1,3}(?:[,\u202f]\d{3})+|\d+)(\.\d+)?(?:e(-?\d+))?(\s?%)?$/.exec(
    ascii(printed.trim()),
  );
  if (parts === null) return null;
  const [, sign, whole = '', behind = '', power, percent] = parts;
  return {
    negative: sign === '-',
    digits: whole.replace(/[,\u202f]/g, '') + behind,
    exponent: Number(power ?? 0) + (percent === undefined ? 0 : -2),
    span,
  };
}
