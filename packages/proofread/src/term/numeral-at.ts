import type { Numeral } from '../numeral.ts';
import { type Argument, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';

/** The digits that begin at a place in a list of nodes. */
export interface NumeralMatch {
  readonly numeral: Numeral;
  /** How many nodes it takes. */
  readonly length: number;
  /** The power it is raised to: the typesetter ties it to the last digit. */
  readonly raised: Argument | null;
  /** What has to stay together for the formula to be set as it is. */
  readonly whole: Span;
}

/** The numeral that begins at `index`; `null` where there is none. Digits belong together where nothing stands between them. */
export function numeralAt(nodes: readonly TeXNode[], index: number): NumeralMatch | null {
  const parts: Part[] = [];
  let raised: Argument | null = null;
  let length = 0;
  let end: number | null = null;
  for (let i = index; raised === null; ) {
    const part = partAt(nodes, i, parts.length > 0);
    if (part === null || (end !== null && part.span.start !== end)) break;
    parts.push(part);
    ({ raised } = part);
    end = part.span.end;
    length += part.length;
    i += part.length;
  }
  if (parts.length === 0) return null;
  const percent = raised === null ? percentAt(nodes, index + length) : null;
  const digits = parts.map((part) => part.digits).join('');
  const span = spanOf([...parts, ...(percent === null ? [] : [percent])]);
  const numeral = { negative: false, digits, exponent: percent === null ? 0 : PERCENT, span };
  const whole = raised === null ? span : { start: span.start, end: Math.max(span.end, raised.span.end) };
  return { numeral, length: length + (percent?.length ?? 0), raised, whole };
}

const PERCENT = -2;

interface Part {
  readonly digits: string;
  readonly length: number;
  readonly raised: Argument | null;
  readonly span: Span;
}

/** A digit, a point before a digit, a last digit with its exponent, or the `{,}` between thousands. */
function partAt(nodes: readonly TeXNode[], index: number, inside: boolean): Part | null {
  const node = nodes[index];
  const digit = digitIn(node);
  if (node?.kind === 'scripts' && (node.below !== null || node.above === null)) return null;
  if (digit !== null) {
    const raised = node?.kind === 'scripts' ? node.above : null;
    return { digits: digit.text, length: 1, raised, span: digit.span };
  }
  const next = digitIn(nodes[index + 1]);
  if (node?.kind === 'glyph' && node.text === '.' && next?.span.start === node.span.end) {
    return { digits: '.', length: 1, raised: null, span: node.span };
  }
  if (inside && node?.kind === 'group' && node.body.length === 1 && next !== null) {
    const [comma] = node.body;
    if (comma?.kind === 'glyph' && comma.text === ',')
      return { digits: '', length: 1, raised: null, span: node.span };
  }
  return null;
}

type Glyph = Extract<TeXNode, { kind: 'glyph' }>;

/** The digit that a node is; `null` for anything else. */
function digitOf(node: TeXNode | undefined): Glyph | null {
  return node?.kind === 'glyph' && /^\d$/.test(node.text) ? node : null;
}

/** The digit that a node is or raises. */
function digitIn(node: TeXNode | undefined): Glyph | null {
  return node?.kind === 'scripts' && node.base.length === 1 ? digitOf(node.base[0]) : digitOf(node);
}

/** A percent sign, with a space before it or not, and how many nodes that is. */
function percentAt(nodes: readonly TeXNode[], index: number): { span: Span; length: number } | null {
  const length = nodes[index]?.kind === 'space' ? 2 : 1;
  const node = nodes[index + length - 1];
  return node?.kind === 'glyph' && node.text === '\\%' ? { span: node.span, length } : null;
}
