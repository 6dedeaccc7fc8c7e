import { ascii, formatFull } from '@nudge/core/number-format';

/** What a reader typed into a field: a number, with a remark on how it was read; or why it is none. */
export type Entry =
  | { readonly kind: 'number'; readonly value: number; readonly remark: string | null }
  | { readonly kind: 'refused'; readonly reason: string };

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITE = /^[+-]?(?:∞|inf(?:inity)?)$/i;
const STRANGE = /[^\d.,eE+-]/u;

/** Reads what was typed: `0.5`, `.5`, `−0.5` with either minus, `1e-3`, `2.39×10⁻⁵`, and `0,5` as 0.5. */
export function readEntry(typed: string): Entry {
  const text = ascii(typed.trim());
  const point = text.replace(',', '.');
  if (DECIMAL.test(point)) {
    const value = Number(point);
    if (!Number.isFinite(value)) return refused('Too large for the arithmetic.');
    return {
      kind: 'number',
      value,
      remark: point === text ? null : `The comma is read as a point: ${formatFull(value)}.`,
    };
  }
  return refused(reasonAgainst(text));
}

function refused(reason: string): Entry {
  return { kind: 'refused', reason };
}

function reasonAgainst(text: string): string {
  if (text === '') return 'Nothing there.';
  if (INFINITE.test(text)) return 'Infinity is not a number to reckon with.';
  const [strange] = STRANGE.exec(text) ?? [];
  if (strange !== undefined)
    return strange.trim() === '' ? 'A space inside.' : `“${strange}” is not a digit.`;
  const separators = text.replace(/[^.,]/g, '');
  if (/^\.{2,}$/.test(separators)) return 'Two decimal points.';
  if (/^,{2,}$/.test(separators)) return 'Two decimal commas.';
  if (separators.length > 1) return 'A comma and a point.';
  return 'Not a number yet.';
}
