import type { Piece } from './mapped-text.ts';

const LOWERED: Readonly<Record<string, string>> = { '+': '₊', '-': '₋', '−': '₋', '(': '₍', ')': '₎' };
const RAISED: Readonly<Record<string, string>> = { '+': '⁺', '-': '⁻', '−': '⁻', '(': '⁽', ')': '⁾' };

/** What stands in a `<sub>` or `<sup>`, in the glyphs that plain text has for it. */
export function shifted(piece: Piece, element: 'sub' | 'sup'): Piece {
  const [glyphs, digits] = element === 'sub' ? [LOWERED, '₀₁₂₃₄₅₆₇₈₉'] : [RAISED, '⁰¹²³⁴⁵⁶⁷⁸⁹'];
  const text = [...piece.text]
    .map(
      (character) =>
        glyphs[character] ?? (/\d/.test(character) ? (digits[Number(character)] ?? '') : character),
    )
    .join('');
  return { ...piece, text };
}
