import type { Checked, Scene } from './check-stretch.ts';
import type { Stretch } from './collect-numbers.ts';
import { exampleNames, type WrittenArray } from './examples.ts';
import { type Known, numbersIn, readPlainText } from './plain-numbers.ts';

/** Letters that traditions use for what a unit sends on, inputs among them: y₁ of an input is its x₁, h⁽²⁾ of the last layer its ŷ. */
const signals = new Set(['x', 'y', 'h', 'o']);

/**
 * Holds a symbol, or a name with a number in it, against how its quantity is written: `W₁₃` as a formula sets it, `unit 5`, `2 × 1`.
 *
 * @param value of the quantity that is mentioned; `undefined` where there is none of that id
 */
export function checkMention(
  stretch: Stretch,
  value: number | undefined,
  known: Known,
  scene: Scene,
): Checked {
  const { text, data } = stretch;
  const { of } = data;
  const passed: Checked = { kinds: numbersIn(text).map(() => 'mention'), complaints: [] };
  if (numbersIn(text).every((number) => data['href']?.includes(number))) return passed;
  if (isShape(text, of, known.written.arrays)) return passed;
  if (of !== undefined && value === undefined)
    return { kinds: [], complaints: [`"${text}" mentions ${of}, which there is not`] };
  if (of !== undefined && isWritten(text, of, symbolOf(of, stretch, known, scene))) return passed;
  const slope = localSlope(text, stretch, known, scene);
  if (slope !== undefined && value !== undefined && Math.abs(slope - value) < 1e-9) return passed;
  const array = glyphsOf(/^∂(.+)∂[A-Z]$/.exec(text)?.[1] ?? text);
  if (of === undefined && known.written.arrays.some(({ symbolText }) => glyphsOf(symbolText) === array))
    return passed;
  const { unbound, complaints } = readPlainText(/^\d+$/.test(text) ? `unit ${text}` : text, known);
  if (unbound.length === 0 && complaints.length === 0) return passed;
  const complaint = `"${text}" is not how ${of ?? 'anything'} is written here`;
  return { kinds: [], complaints: [...complaints, complaint] };
}

/** `2×1`, of the array that is named or, where none is, of any. */
function isShape(text: string, of: string | undefined, arrays: readonly WrittenArray[]): boolean {
  const shape = text.replace(/\s/g, '');
  const symbol = /^shape\.(.*)$/.exec(of ?? '')?.[1];
  return (
    /^\d+×\d+$/.test(shape) &&
    arrays.some((array) => array.shape === shape && (symbol === undefined || symbol === array.symbol))
  );
}

/** Whether a text has the letters and digits of a symbol, of the id itself, or of an id's number alone. */
function isWritten(text: string, of: string, symbol: string): boolean {
  const glyphs = glyphsOf(text);
  const [id = ''] = /[a-zA-Z]*[\d,]*$/.exec(of) ?? [];
  if (glyphs === glyphsOf(symbol) || glyphs === glyphsOf(id)) return true;
  if (/^\d+$/.test(glyphs)) return glyphs === glyphsOf(id.replace(/\D/g, ''));
  const letter = glyphs.replace(/\d/g, '');
  const digits = glyphs.replace(/\D/g, '');
  return (
    signals.has(letter) &&
    signals.has(glyphsOf(symbol).replace(/\d/g, '')) &&
    [glyphsOf(symbol), id].some((one) => one.replace(/\D/g, '') === digits || one.replace(/\D/g, '') === '')
  );
}

/** The letters and digits of a symbol, whatever the order in which a page sets them. */
function glyphsOf(text: string): string {
  return [...text.normalize('NFKD').replace(/[^\p{L}\p{Nd}∂]/gu, '')].toSorted().join('');
}

/** How a quantity is written here; one of another example in the same notation. */
function symbolOf(of: string, stretch: Stretch, known: Known, scene: Scene): string {
  const other = exampleNames.find((one) => of.startsWith(`${one}.`));
  if (other === undefined) return known.written.symbols.get(of) ?? '';
  const notation = stretch.notation === '' ? scene.notation : stretch.notation;
  return scene.examples.written(other, notation).symbols.get(of.slice(other.length + 1)) ?? '';
}

/** ∂y₅/∂a₅ as it is set, what is below first, worked out on the tape. */
function localSlope(text: string, stretch: Stretch, known: Known, scene: Scene): number | undefined {
  const [, by, of] = /^∂([^∂]+)∂([^∂]+)$/.exec(text) ?? [];
  if (of === undefined || by === undefined) return undefined;
  const idOf = (symbol: string) =>
    [...known.written.idOf].find(([written]) => asSet(written) === symbol)?.[1] ?? '';
  return scene.examples.worked(stretch.example || scene.example).slope(idOf(of), idOf(by));
}

/** A symbol as the glyphs of a formula stand one after the other: what is below before what is above. */
function asSet(symbol: string): string {
  const [, letter = '', above = '', below = ''] = /^([^⁽₀-₉]+)((?:⁽.*⁾)?)([₀-₉]*)$/.exec(symbol) ?? [];
  return (letter + below + above).normalize('NFKC');
}
