import { __parse, ParseError } from 'katex';
import { arrayIn, environmentAround, isAlignment } from './array-reader.ts';
import { fencedByBars, fenceNamed } from './bars.ts';
import { isClosing, isOpening } from './delimiters.ts';
import { familyOf, isRaw, isWide, lettersIn, type Raw, textAt } from './raw-node.ts';
import { slashed } from './slashed.ts';
import { type Argument, NO_SPAN, type Span, spanOf, type TeXNode } from './tex-node.ts';

declare module 'katex' {
  /** The parser behind `render`. Its tree is undocumented, so it is read as unknown. */
  export function __parse(tex: string, options?: KatexOptions): unknown;
}

/** The typesetter can't read a formula. */
export class TeXError extends Error {
  override readonly name = 'TeXError';
  /** Where in the TeX. */
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

/**
 * Reads a formula with the parser that sets it, so that what is checked is what is shown.
 *
 * @throws TeXError where KaTeX refuses the formula
 */
export function readTeX(tex: string): readonly TeXNode[] {
  try {
    return new TreeReader(tex).list(__parse(tex, { displayMode: true, trust: true, strict: 'ignore' }));
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const start = Math.min(error.position ?? 0, tex.length);
    throw new TeXError(error.rawMessage, { start, end: Math.min(start + (error.length ?? 0), tex.length) });
  }
}

/** Set around something without a change of meaning. */
const TRANSPARENT = new Set(['styling', 'color', 'html', 'sizing', 'tag']);
/** Drawn around or across something that still counts: a factor that is cancelled stands above and below. */
const BOXES = new Set(['\\fbox', '\\colorbox', '\\fcolorbox', '\\cancel', '\\bcancel', '\\xcancel']);
const INVISIBLE = new Set(['phantom', 'hphantom', 'vphantom', 'internal']);

class TreeReader {
  readonly #tex: string;

  constructor(tex: string) {
    this.#tex = tex;
  }

  list(raw: unknown): readonly TeXNode[] {
    if (Array.isArray(raw)) return slashed(fencedByBars(raw.flatMap((item) => this.list(item))));
    return isRaw(raw) ? this.#node(raw) : [];
  }

  #node(raw: Raw): readonly TeXNode[] {
    const type = textAt(raw, 'type');
    if (TRANSPARENT.has(type)) return this.list(raw['body']);
    if (INVISIBLE.has(type)) return [];
    switch (type) {
      case 'atom':
      case 'mathord':
      case 'textord':
        return [
          { kind: 'glyph', text: textAt(raw, 'text'), family: familyOf(raw), span: this.#located(raw) },
        ];
      case 'ordgroup':
        return this.#group(raw);
      case 'supsub':
        return [this.#scripts(raw)];
      case 'genfrac':
        return this.#fraction(raw);
      case 'sqrt':
        return [this.#root(raw)];
      case 'leftright':
        return [this.#fenced(raw)];
      case 'delimsizing':
        return [this.#delimiter(raw)];
      case 'op':
      case 'operatorname':
        return [this.#operator(raw)];
      case 'accent':
        return [this.#marked(textAt(raw, 'label'), raw['base'])];
      case 'font':
        return [this.#marked(`\\${textAt(raw, 'font')}`, raw['body'])];
      case 'horizBrace': {
        const body = this.list(raw['base']);
        return [{ kind: 'brace', body, label: null, span: spanOf(body) }];
      }
      case 'enclose':
        return BOXES.has(textAt(raw, 'label'))
          ? this.#unwrapped(raw['body'])
          : [this.#opaque(type, raw['body'])];
      case 'pmb':
        return [this.#marked('\\pmb', raw['body'])];
      case 'mclass':
        // \boldsymbol brings it along.
        return textAt(raw, 'mclass') === 'mord' ? this.list(raw['body']) : [this.#opaque(type, raw['body'])];
      case 'text':
        return [this.#words(raw)];
      case 'htmlmathml': {
        // Set from pieces, but one sign: the MathML has it whole.
        const sign = signs.get(lettersIn(raw['mathml']));
        return sign === undefined
          ? [this.#opaque(type, raw['html'])]
          : [{ kind: 'glyph', text: sign, family: 'rel', span: this.#located(raw) }];
      }
      case 'kern':
      case 'spacing':
        return [{ kind: 'space', wide: isWide(raw), span: NO_SPAN }];
      case 'cr':
        return [{ kind: 'line-break', span: NO_SPAN }];
      case 'array':
        return [this.#array(raw)];
      default:
        return [this.#opaque(type, raw['body'] ?? raw['html'] ?? raw['base'])];
    }
  }

  /** Braces of the author's own; KaTeX's own groups, which have no place in the TeX, dissolve. */
  #group(raw: Raw): readonly TeXNode[] {
    const body = this.list(raw['body']);
    const span = this.#located(raw);
    return span.end > span.start && this.#tex[span.start] === '{' ? [{ kind: 'group', body, span }] : body;
  }

  #scripts(raw: Raw): TeXNode {
    const below = this.#argument(raw['sub']);
    const above = this.#argument(raw['sup']);
    if (isRaw(raw['base']) && raw['base']['suppressBaseShift'] === true) {
      // \underset and \overset
      const body = this.list(raw['base']['body']);
      return { kind: 'brace', body, label: below ?? above, span: spanOf(body) };
    }
    const base = this.list(raw['base']);
    const [only] = base;
    if (only?.kind === 'brace' && base.length === 1) return { ...only, label: below ?? above };
    const parts = [...base.map((node) => node.span), below?.span, above?.span].flatMap((span) =>
      span === undefined ? [] : [{ span }],
    );
    const { start, end } = spanOf(parts);
    // A prime has no place of its own: it stands directly behind the rest.
    const primes = /^(\s*')*/.exec(this.#tex.slice(end))?.[0].length ?? 0;
    return { kind: 'scripts', base, below, above, span: { start, end: above === null ? end : end + primes } };
  }

  #fraction(raw: Raw): readonly TeXNode[] {
    const over = this.#argument(raw['numer']);
    const under = this.#argument(raw['denom']);
    if (over === null || under === null) return [];
    const span = { start: this.#commandBefore(over.span.start), end: under.span.end };
    const isPlain = raw['hasBarLine'] === true && raw['leftDelim'] === null && raw['rightDelim'] === null;
    if (isPlain) return [{ kind: 'fraction', over, under, span }];
    return [{ kind: 'opaque', name: 'genfrac', body: [...over.body, ...under.body], span }];
  }

  #root(raw: Raw): TeXNode {
    const body = this.#argument(raw['body']);
    if (body === null) return this.#opaque('sqrt', raw['index']);
    const degree = this.#argument(raw['index']);
    const start =
      degree === null ? this.#commandBefore(body.span.start) : rootBefore(degree.span.start, this.#tex);
    return { kind: 'root', body, degree, span: { start, end: body.span.end } };
  }

  #fenced(raw: Raw): TeXNode {
    const body = this.list(raw['body']);
    const inside = spanOf(body);
    const before = /\\left\s*(\\[A-Za-z]+|\\?[^\s\\])\s*$/.exec(this.#tex.slice(0, inside.start));
    const behind = /^\s*\\right\s*(\\[A-Za-z]+|\\?[^\s\\])/.exec(this.#tex.slice(inside.end));
    const span = { start: before?.index ?? inside.start, end: inside.end + (behind?.[0].length ?? 0) };
    const [left, right] = [fenceNamed(textAt(raw, 'left')), fenceNamed(textAt(raw, 'right'))];
    return arrayIn(body, left, right, span) ?? { kind: 'fenced', left, right, body, span };
  }

  #delimiter(raw: Raw): TeXNode {
    const text = textAt(raw, 'delim');
    const family = isOpening(text) ? 'open' : isClosing(text) ? 'close' : 'ord';
    return { kind: 'glyph', text, family, span: this.#located(raw) };
  }

  #operator(raw: Raw): TeXNode {
    const letters = this.list(raw['body']);
    const span = spanOf(letters);
    if (letters.length === 0) return { kind: 'operator', name: textAt(raw, 'name'), span };
    if (!letters.every((node) => node.kind === 'glyph'))
      return { kind: 'opaque', name: 'op', body: letters, span };
    const start = this.#commandBefore(span.start);
    return {
      kind: 'operator',
      name: letters.map((node) => node.text).join(''),
      span: { start, end: span.end + 1 },
    };
  }

  #marked(mark: string, raw: unknown): TeXNode {
    const body = this.#argument(raw) ?? { body: [], braced: false, span: NO_SPAN };
    const start = this.#commandBefore(body.span.start);
    // KaTeX drops braces around a single thing.
    const isBraced = !body.braced && /\{\s*$/.test(this.#tex.slice(start, body.span.start));
    const behind = isBraced ? (/^\s*\}/.exec(this.#tex.slice(body.span.end))?.[0].length ?? 0) : 0;
    return { kind: 'marked', mark, body, span: { start, end: body.span.end + behind } };
  }

  #words(raw: Raw): TeXNode {
    const body = this.list(raw['body']);
    const text = body.map((node) => (node.kind === 'glyph' ? node.text : ' ')).join('');
    return { kind: 'words', text, span: spanOf(body) };
  }

  #array(raw: Raw): TeXNode {
    const rows = (Array.isArray(raw['body']) ? raw['body'] : []).map((row: unknown) =>
      (Array.isArray(row) ? row : [row]).map((cell) => this.list(cell)),
    );
    const span = environmentAround(spanOf(rows.flat(2)), this.#tex);
    if (raw['addJot'] === true || isAlignment(rows))
      return { kind: 'rows', rows, span: spanOf(rows.flat(2)) };
    return { kind: 'array', isCases: false, left: '.', right: '.', rows, span };
  }

  #opaque(name: string, raw: unknown): TeXNode {
    const body = this.list(raw);
    return { kind: 'opaque', name, body, span: spanOf(body) };
  }

  /** What is inside any number of braces. */
  #unwrapped(raw: unknown): readonly TeXNode[] {
    const body = this.list(raw);
    const [only] = body;
    return only?.kind === 'group' && body.length === 1 ? only.body : body;
  }

  #argument(raw: unknown): Argument | null {
    if (!isRaw(raw)) return null;
    const nodes = this.list(raw);
    const [only] = nodes;
    if (only?.kind === 'group' && nodes.length === 1)
      return { body: only.body, braced: true, span: only.span };
    return { body: nodes, braced: false, span: spanOf(nodes) };
  }

  /** Where the command begins whose first argument starts there: KaTeX doesn't keep it. */
  #commandBefore(start: number): number {
    const before = /\\[A-Za-z]+\*?\s*\{?\s*$/.exec(this.#tex.slice(0, start));
    return before?.index ?? start;
  }

  /** A place in this TeX; what a macro brought along has its place elsewhere. */
  #located(raw: Raw): Span {
    const loc = raw['loc'];
    if (!isRaw(loc) || !isRaw(loc['lexer']) || loc['lexer']['input'] !== this.#tex) return NO_SPAN;
    const { start, end } = loc;
    return typeof start === 'number' && typeof end === 'number' ? { start, end } : NO_SPAN;
  }
}

/** Where `\sqrt[` begins. */
function rootBefore(degree: number, tex: string): number {
  return /\\sqrt\s*\[\s*$/.exec(tex.slice(0, degree))?.index ?? degree;
}

const signs: ReadonlyMap<string, string> = new Map([
  ['≠', '\\ne'],
  ['≔', '\\coloneqq'],
]);
