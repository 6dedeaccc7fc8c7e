import { SLOTS } from '@nudge/islands/ask/slots';
import { type FaceRule, faceOf } from './face-rules.ts';
import { type FontFace, faceName } from './font-face.ts';

/** The characters that pages show in each font, by the name of its file. */
export type Glyphs = Map<string, { readonly face: FontFace; readonly characters: Set<string> }>;

const main: FontFace = { family: 'KaTeX_Main', weight: '400', style: 'normal' };
const italic: FontFace = { family: 'KaTeX_Math', weight: '400', style: 'italic' };

/**
 * What islands may show without having been on the page when it was built: every value, and every symbol of a network
 * whose notation or shape the reader changes.
 */
const always: readonly (readonly [FontFace, string])[] = [
  [main, '0123456789.,−+=≈·×→←()½%Δ′²'],
  [italic, 'abehnstwxyzELWδησ∂'],
];

/** Adds characters to a font's. */
function add(glyphs: Glyphs, face: FontFace, text: string): void {
  const name = faceName(face);
  const known = glyphs.get(name) ?? { face, characters: new Set<string>() };
  for (const character of text) known.characters.add(character);
  glyphs.set(name, known);
}

/** What every page may show. */
export function runtimeGlyphs(): Glyphs {
  const glyphs: Glyphs = new Map();
  for (const [face, text] of always) add(glyphs, face, text);
  return glyphs;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  apos: "'",
};

function decode(html: string): string {
  return html.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return (name && entities[name]) ?? whole;
    },
  );
}

/** An open element of a formula. */
interface Open {
  readonly classes: readonly string[];
  readonly face: FontFace;
}

const tag = /<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/g;

function addFormulas(glyphs: Glyphs, html: string, rules: readonly FaceRule[]): void {
  for (const { index } of html.matchAll(/<span class="katex-html\b/g)) {
    const open: Open[] = [];
    for (const [, closing, , attributes = '', selfClosing, text] of html.slice(index).matchAll(tag)) {
      const parent = open.at(-1) ?? { classes: [], face: main };
      if (text) add(glyphs, parent.face, decode(text));
      else if (closing) open.pop();
      else if (!selfClosing) {
        const classes = (/\bclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/);
        open.push({ classes, face: faceOf(rules, classes, parent.classes, parent.face) });
      }
      if (open.length === 0) break;
    }
  }
}

/**
 * Adds the characters that a page's formulas show, those that its islands hold in their properties included.
 *
 * @param html the built page
 * @param rules of KaTeX's style sheet
 */
export function addPage(glyphs: Glyphs, html: string, rules: readonly FaceRule[]): void {
  addFormulas(glyphs, html, rules);
  for (const [, properties = ''] of html.matchAll(/<astro-island\b[^>]*?\sprops="([^"]*)"/g)) {
    addFormulas(glyphs, decode(properties).replaceAll('\\"', '"'), rules);
  }
}

/**
 * Adds the characters that formulas show in a file of prepared answers; the places for numbers in it are none of them.
 *
 * @param json a file of `ask/`
 */
export function addAnswers(glyphs: Glyphs, json: string, rules: readonly FaceRule[]): void {
  addFormulas(glyphs, json.replaceAll('\\"', '"').replace(SLOTS, ''), rules);
}
