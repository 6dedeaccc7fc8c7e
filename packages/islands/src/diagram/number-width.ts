/** Advance widths of a wide sans (DejaVu Sans), in em: other faces need less room. Bold is wider by a tenth. */
const WIDTHS: Readonly<Record<string, number>> = { '.': 0.32, '−': 0.84, '+': 0.84, '×': 0.84 };
const DIGIT = 0.64;
const RAISED = 0.43;
const BOLD = 1.1;

/** How wide a printed number is at most, in em. */
export function numberWidth(text: string, bold = false): number {
  const width = [...text].reduce(
    (total, letter) => total + (WIDTHS[letter] ?? (/\d/.test(letter) ? DIGIT : RAISED)),
    0,
  );
  return bold ? width * BOLD : width;
}
