/** How single characters of a symbol are said; letters of the Latin alphabet say themselves. */
const SAID: Readonly<Record<string, string>> = {
  α: 'alpha',
  δ: 'delta',
  η: 'eta',
  σ: 'sigma',
  '∂': 'partial',
  Δ: 'delta',
  '\u0302': 'hat',
  '′': 'prime',
  '/': 'by',
  '(': 'of',
  ')': '',
  ₒ: 'o',
  ᵀ: 'transposed',
};

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/**
 * How a symbol is said at the board, made from its plain text, so that every notation has it: `W₁₃` is "W one three", `w⁽²⁾₁₁` "w of
 * layer two, one one", `∂E/∂W₁₃` "partial E by partial W one three", `W₁₃⁺` "the new W one three".
 *
 * @param text as in `Sign.text`
 */
export function spoken(text: string): string {
  // What is new after a step is said first.
  if (text.endsWith('⁺')) return `the new ${spoken(text.slice(0, -1))}`;
  const parts = text.normalize('NFD').match(/⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾[₀₁₂₃₄₅₆₇₈₉]?|./gu) ?? [];
  return parts.flatMap(said).join(' ').replaceAll(' ,', ',');
}

function said(part: string): readonly string[] {
  const [first = '', ...rest] = part;
  if (first === '⁽') {
    const layer = rest
      .filter((character) => RAISED.includes(character))
      .map((digit) => DIGITS[RAISED.indexOf(digit)]);
    const place = rest.filter((character) => LOWERED.includes(character)).flatMap(said);
    return [`of layer ${layer.join(' ')}${place.length > 0 ? ',' : ''}`, ...place];
  }
  const digit = LOWERED.indexOf(part);
  const word = digit >= 0 ? DIGITS[digit] : (SAID[part] ?? part);
  return word === undefined || word === '' ? [] : [word];
}
