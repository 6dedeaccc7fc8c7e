/** A run of letters in a symbol, as SVG text can set it. */
export interface SymbolPart {
  readonly text: string;
  /** Letters are slanted, digits and signs upright. */
  readonly italic: boolean;
  readonly place: 'line' | 'below' | 'above';
  /** How far the pen moves before the run, in em of the small size: back, so that an index stands under a superscript. */
  readonly shift: number;
}

/** The size of what stands below or above, in proportion to the letter on the line. */
export const SMALL = 0.68;

const COMMANDS: Readonly<Record<string, string>> = {
  '\\partial': '∂',
  '\\alpha': 'α',
  '\\delta': 'δ',
  '\\eta': 'η',
  '\\sigma': 'σ',
  '\\Delta': 'Δ',
  '\\tanh': 'tanh',
};
/** Greek capitals and names of functions stand upright, as does what is no letter. */
const SLANTED = /^(?:[A-Za-z]|[∂αδησŷ])$/u;

/** Advance widths of KaTeX's fonts, in em. */
const WIDTHS: Readonly<Record<string, number>> = {
  W: 0.94,
  E: 0.74,
  L: 0.68,
  w: 0.72,
  h: 0.58,
  b: 0.43,
  t: 0.36,
  z: 0.47,
  '(': 0.39,
  ')': 0.39,
  ',': 0.28,
  '+': 0.78,
  Δ: 0.83,
  '′': 0.3,
};
const USUAL_WIDTH = 0.57;
const DIGIT_WIDTH = 0.5;

/**
 * A symbol of a notation, as TeX, cut into runs; a fraction is written on the line.
 * @throws SyntaxError for TeX that no symbol of a network is written with.
 */
export function symbolParts(tex: string): readonly SymbolPart[] {
  const parts: SymbolPart[] = [];
  let rest = tex;
  /** Where the pen is, and the runs above and below end, from the end of the last letter on the line, in em of the small size. */
  let pen = 0;
  let above = 0;
  let below = 0;

  function onLine(text: string): void {
    parts.push({ text, italic: SLANTED.test(text), place: 'line', shift: Math.max(above, below) - pen });
    pen = above = below = 0;
  }

  function raise(place: 'above' | 'below'): void {
    const inside = symbolParts(argument());
    lift(inside.map((part) => part.text).join(''), place);
  }

  function lift(text: string, place: 'above' | 'below'): void {
    const taken = place === 'above' ? above : below;
    const start = taken === 0 ? 0 : Math.max(above, below);
    parts.push({ text, italic: false, place, shift: start - pen });
    pen = start + runWidth(text);
    if (place === 'above') above = pen;
    else below = pen;
  }

  function argument(): string {
    if (!rest.startsWith('{')) return take(/^(?:\\[A-Za-z]+|.)/u);
    let depth = 0;
    for (let i = 0; i < rest.length; i++) {
      if (rest[i] === '{') depth++;
      if (rest[i] === '}' && --depth === 0) {
        const inside = rest.slice(1, i);
        rest = rest.slice(i + 1);
        return inside;
      }
    }
    throw new SyntaxError(`a brace is left open in the symbol ${tex}`);
  }

  function take(pattern: RegExp): string {
    const [found = ''] = pattern.exec(rest) ?? [];
    rest = rest.slice(found.length);
    return found;
  }

  while (rest !== '') {
    if (rest.startsWith('{')) {
      rest = argument() + rest;
      continue;
    }
    const token = take(/^(?:\\[A-Za-z]+\s*|\s+|.)/u).trim();
    const command = COMMANDS[token];
    if (token === '') continue;
    if (token === '^') raise('above');
    else if (token === '_') raise('below');
    else if (token === '\\frac') rest = `${argument()}/${argument()}${rest}`;
    else if (token === '\\hat') onLine(argument() === 'y' ? 'ŷ' : refuse(token));
    else if (token === '\\operatorname') onLine(argument());
    else if (command !== undefined) onLine(command);
    else if (token.startsWith('\\')) refuse(token);
    else if (token === "'") lift('′', 'above');
    else onLine(token === '-' ? '−' : token);
  }
  return parts;

  function refuse(token: string): never {
    throw new SyntaxError(`a diagram cannot write ${token} in the symbol ${tex}`);
  }
}

/** How wide a symbol is, and how far its right end lies beyond where its last run ends; both in em of the letter on the line. */
export function symbolExtent(parts: readonly SymbolPart[]): {
  readonly width: number;
  readonly beyond: number;
} {
  let pen = 0;
  let width = 0;
  for (const { text, place, shift } of parts) {
    pen += shift * SMALL + runWidth(text) * (place === 'line' ? 1 : SMALL);
    width = Math.max(width, pen);
  }
  return { width, beyond: width - pen };
}

function runWidth(text: string): number {
  return [...text].reduce(
    (total, letter) => total + (WIDTHS[letter] ?? (/\d/.test(letter) ? DIGIT_WIDTH : USUAL_WIDTH)),
    0,
  );
}
