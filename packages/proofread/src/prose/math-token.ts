import { isDecimalComma, MOST_POWER } from '../prose-numeral.ts';
import { noFormulas } from './prose-context.ts';

/** A piece of a text that may belong to a formula. */
export interface MathToken {
  readonly kind:
    | 'number'
    | 'symbol'
    /** `$…$` */
    | 'formula'
    | 'function'
    | 'operator'
    | 'relation'
    | 'open'
    | 'close'
    | 'space'
    | 'break';
  readonly start: number;
  readonly text: string;
  /** The same in TeX. */
  readonly tex: string;
}

const GREEK: ReadonlyMap<string, string> = new Map([
  ['α', '\\alpha '],
  ['β', '\\beta '],
  ['γ', '\\gamma '],
  ['δ', '\\delta '],
  ['Δ', '\\Delta '],
  ['ε', '\\varepsilon '],
  ['η', '\\eta '],
  ['θ', '\\theta '],
  ['λ', '\\lambda '],
  ['μ', '\\mu '],
  ['π', '\\pi '],
  ['σ', '\\sigma '],
  ['φ', '\\varphi '],
  ['∂', '\\partial '],
  ['∇', '\\nabla '],
  ['∑', '\\sum '],
  ['Σ', '\\sum '],
  ['ŷ', '\\hat y'],
]);
const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['exp', '\\exp '],
  ['ln', '\\ln '],
  ['log', '\\log '],
  ['sin', '\\sin '],
  ['cos', '\\cos '],
  ['tanh', '\\tanh '],
  ['max', '\\max '],
  ['min', '\\min '],
  ['sqrt', '\\sqrt '],
  ['ReLU', '\\operatorname{ReLU}'],
  ['sigmoid', '\\sigma '],
]);
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['+', '+'],
  ['−', '-'],
  ['×', '\\times '],
  ['·', '\\cdot '],
  ['⋅', '\\cdot '],
  ['*', '\\cdot '],
  ['/', '/'],
  ['÷', '\\div '],
  ['⊙', '\\odot '],
  ['√', '\\sqrt '],
  ['±', '\\pm '],
]);
const RELATIONS: ReadonlyMap<string, string> = new Map([
  ['=', '='],
  ['≈', '\\approx '],
  ['≃', '\\approx '],
  ['←', '\\leftarrow '],
  ['→', '\\to '],
  ['⟶', '\\to '],
  ['<', '<'],
  ['>', '>'],
  ['≤', '\\le '],
  ['≥', '\\ge '],
]);
const HALVES: ReadonlyMap<string, string> = new Map([
  ['½', '\\tfrac{1}{2}'],
  ['¼', '\\tfrac{1}{4}'],
  ['¾', '\\tfrac{3}{4}'],
  ['⅓', '\\tfrac{1}{3}'],
  ['⅔', '\\tfrac{2}{3}'],
]);
const LOW = '₀₁₂₃₄₅₆₇₈₉';
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SHIFTED: ReadonlyMap<string, string> = new Map([
  ...[...LOW].map((glyph, i) => [glyph, String(i)] as const),
  ...[...HIGH].map((glyph, i) => [glyph, String(i)] as const),
  ['₊', '+'],
  ['₋', '-'],
  ['₍', '('],
  ['₎', ')'],
  ['⁺', '+'],
  ['⁻', '-'],
  ['⁽', '('],
  ['⁾', ')'],
  ['ᵢ', 'i'],
  ['ⱼ', 'j'],
  ['ₖ', 'k'],
  ['ⁱ', 'i'],
  ['ˡ', 'l'],
  ['ⁿ', 'n'],
  ['ᵀ', '\\top '],
]);

const NUMBER = /(?:[1-9]\d{0,2}(?:[,\u202f\u2009]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;
const POWER = /[\s\u2009\u202f]*[×·][\s\u2009\u202f]*10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/y;
const PERCENT = /[\u00a0\u202f\u2009 ]?%/y;
const SCRIPTS = String.raw`(?:[₀-₉₊₋₍₎ᵢⱼₖ]+(?:,[₀-₉]+)*|_\d+|[⁰¹²³⁴-⁹⁺⁻⁽⁾ⁱˡⁿᵀ]+|[′'’](?=\s*[(₀-₉=≈])|′)*`;
/** One letter, perhaps with a hat, and what stands below and above it; or a letter with plain digits, `W13`. */
const SYMBOL = new RegExp(`(?:[A-Za-zα-ωΑ-Ω]|ŷ|[∂∇∑])\u0302?(?:\\d+(?![\\d.])|${SCRIPTS})`, 'uy');

/** ∂E/∂W₁₃, dE/dw. */
const DERIVATIVE = new RegExp(`([∂d])(${SYMBOL.source})\\s*/\\s*\\1(${SYMBOL.source})(?!\\p{L})`, 'uy');

/**
 * Cuts a text into what may belong to formulas; a word, or any other character, is a break.
 *
 * @param formulaAt the formulas in TeX that stand in it
 */
export function mathTokens(text: string, formulaAt = noFormulas): readonly MathToken[] {
  const tokens: MathToken[] = [];
  for (let at = 0; at < text.length; ) {
    const formula = formulaAt(at);
    const token: MathToken =
      formula === null
        ? tokenAt(text, at)
        : { kind: 'formula', start: at, text: text[at] ?? '', tex: `${formula} ` };
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, start: number): MathToken {
  const character = text[start] ?? '';
  const token = (kind: MathToken['kind'], length: number, tex: string): MathToken => ({
    kind,
    start,
    text: text.slice(start, start + length),
    tex,
  });
  const space = stretch(/[\s\u00a0\u2009\u202f\u200b]+/y, text, start);
  if (space !== '') return token('space', space.length, ' ');
  const comma = decimalCommaAt(text, start);
  if (comma !== '') return token('break', comma.length, '');
  const number = numberAt(text, start);
  if (number !== null) return token(number.isTooLarge ? 'break' : 'number', number.length, number.tex);
  const half = HALVES.get(character);
  if (half !== undefined) return token('symbol', 1, half);
  DERIVATIVE.lastIndex = start;
  const [derivative, d, of = '', by = ''] = DERIVATIVE.exec(text) ?? [];
  if (derivative !== undefined) {
    const sign = d === 'd' ? 'd ' : '\\partial ';
    return token('symbol', derivative.length, `\\frac{${sign}${symbolTeX(of)}}{${sign}${symbolTeX(by)}}`);
  }
  const word = stretch(/\p{L}+/uy, text, start);
  const called = FUNCTIONS.get(word);
  if (called !== undefined && !/\d/.test(text[start + word.length] ?? ''))
    return token('function', word.length, called);
  if (word.length > 1 && !isProduct(word)) return token('break', wordLength(text, start), '');
  const symbol = stretch(SYMBOL, text, start);
  if (symbol !== '') return token('symbol', symbol.length, symbolTeX(symbol));
  const operator = OPERATORS.get(character);
  if (operator !== undefined) return token('operator', 1, operator);
  if (character === '-' && isMinus(text, start)) return token('operator', 1, '-');
  const relation = RELATIONS.get(character);
  if (relation !== undefined) return token('relation', 1, relation);
  if (character === '(' || character === '[') return token('open', 1, character);
  if (character === ')' || character === ']') return token('close', 1, character);
  const bar = character === '|' ? barAt(text, start) : null;
  if (bar !== null) return token(bar, 1, bar === 'open' ? '\\lvert ' : '\\rvert ');
  const raised = stretch(/[⁰¹²³⁴-⁹⁺⁻]+/y, text, start);
  if (raised !== '') return token('operator', raised.length, `^{${plain(raised)}}`);
  return token('break', 1, '');
}

/** `0,027`, which is no number; in brackets and longer lists, commas part numbers. Empty for anything else. */
export function decimalCommaAt(text: string, start: number): string {
  const found = /[([{,]/.test(text[start - 1] ?? '') ? '' : stretch(/\d+,\d+(?![\d,.]*\d)/y, text, start);
  return isDecimalComma(found) ? found : '';
}

/** A numeral with its power of ten and its percent sign. */
export function numberAt(
  text: string,
  start: number,
): { readonly length: number; readonly tex: string; readonly isTooLarge: boolean } | null {
  const digits = stretch(NUMBER, text, start);
  if (digits === '') return null;
  let tex = digits.replace(/[,\u202f\u2009]/g, '{,}');
  let end = start + digits.length;
  POWER.lastIndex = end;
  const power = POWER.exec(text);
  const isTooLarge = Math.abs(Number(plain(power?.[1] ?? ''))) > MOST_POWER;
  if (power !== null) {
    tex += ` \\times 10^{${plain(power[1] ?? '')}}`;
    end += power[0].length;
  }
  const raised = power === null ? stretch(/[⁻⁺]?[⁰¹²³⁴-⁹]+/y, text, end) : '';
  if (raised !== '') {
    tex += `^{${plain(raised)}}`;
    end += raised.length;
  }
  const percent = stretch(PERCENT, text, end);
  return { length: end + percent.length - start, tex: percent === '' ? tex : `${tex}\\%`, isTooLarge };
}

function stretch(pattern: RegExp, text: string, start: number): string {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? '';
}

/** Letters that stand together as factors, each a symbol: `ηδ`. Latin words are words. */
function isProduct(word: string): boolean {
  return word.length <= 3 && /[α-ωΔ]/.test(word) && !/[A-Za-z]{2}/.test(word);
}

/** A word with the digits and hyphens that belong to it: `GPT-2` is one word. */
function wordLength(text: string, start: number): number {
  return stretch(/\p{L}+/uy, text, start).length;
}

/** A hyphen is a minus between spaces, and before a number or a symbol that nothing else precedes. */
function isMinus(text: string, at: number): boolean {
  const [before = ' ', behind = ' '] = [text[at - 1], text[at + 1]];
  if (/\s/.test(behind)) return /\s/.test(before);
  return /[\s(=≈<>≤≥+×·/[]/.test(before) && /[\d.A-Za-zα-ω(√]/.test(behind);
}

/** |δ₃|: a bar opens before what touches it from behind, and closes behind what touches it from before. */
function barAt(text: string, at: number): 'open' | 'close' | null {
  const [before = ' ', behind = ' '] = [text[at - 1], text[at + 1]];
  if (/[\s(=≈<>≤≥+−×·/]/.test(before)) return /[\s|]/.test(behind) ? null : 'open';
  return /[\s).,;:=≈<>≤≥+−×·/]/.test(behind) ? 'close' : null;
}

function plain(shifted: string): string {
  return [...shifted].map((glyph) => SHIFTED.get(glyph) ?? glyph).join('');
}

/** `w⁽¹⁾₁₂` as `w_{12}^{(1)}`, `y₅⁺` as `y_{5}^{+}`. */
function symbolTeX(symbol: string): string {
  const parts = /^(.\u0302?)(.*)$/su.exec(symbol);
  const [, letter = '', scripts = ''] = parts ?? [];
  const hat = letter.endsWith('\u0302') ? `\\hat ${letter[0]}` : (GREEK.get(letter) ?? letter);
  const below = /[₀-₉₊₋₍₎ᵢⱼₖ]+(?:,[₀-₉]+)*|_\d+|^\d+/u.exec(scripts)?.[0] ?? '';
  const above = /[⁰¹²³⁴-⁹⁺⁻⁽⁾ⁱˡⁿᵀ]+/gu;
  const raised = [...scripts.matchAll(above)].map(([one]) => plain(one));
  const isLayered = raised.some((one) => one.startsWith('('));
  const [first = '', ...rest] = isLayered ? raised.flatMap((one) => one.split(/(?<=\))/)) : raised;
  const prime = /[′'’]/.test(scripts) ? "'" : '';
  const lower = below === '' ? '' : `_{${plain(below.replace('_', ''))}}`;
  const bare = `${hat}${prime}${first === '' ? '' : `^{${first}}`}${lower}`;
  return rest.length === 0 ? bare : `{${bare}}^{${rest.join('')}}`;
}
