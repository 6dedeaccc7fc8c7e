import type { MappedText } from '../lesson/mapped-text.ts';
import type { NumberedParts } from '../lesson/structure.ts';

/** What a text is read with, besides its setting. */
export interface ProseContext {
  /** The lesson as its file has it. */
  readonly source: string;
  readonly numbered: NumberedParts;
}

/** The TeX of the formula `$…$` that stands at an offset of a text; `null` where there is none. */
export type FormulaAt = (offset: number) => string | null;

/** The formulas among the stretches of a text that stand in it as a single `\uFFFC`. */
export function formulasOf(text: MappedText, source: string): FormulaAt {
  return (offset) => {
    if (text.text[offset] !== '\uFFFC') return null;
    const { start, end } = text.locate({ start: offset, end: offset + 1 });
    return /^\$([^$\n]+)\$$/.exec(source.slice(start, end))?.[1] ?? null;
  };
}

/** A number that says what it is of, `:v[0.8730]{of=next.W45}`. */
export interface MarkedValue {
  readonly printed: string;
  readonly of: string;
}

/** The marked number that stands at an offset of a text; `null` where there is none, or a quoted or mistaken one. */
export type ValueAt = (offset: number) => MarkedValue | null;

/** The marked numbers among the stretches of a text that stand in it as a single `\uFFFC`. */
export function valuesOf(text: MappedText, source: string): ValueAt {
  return (offset) => {
    if (text.text[offset] !== '\uFFFC') return null;
    const { start, end } = text.locate({ start: offset, end: offset + 1 });
    const [, printed, of] = /^:v\[([^\]]+)\]\{of=([\w.]+)\}$/.exec(source.slice(start, end)) ?? [];
    return printed === undefined || of === undefined ? null : { printed, of };
  };
}

/** The formulas of a text that has none. */
export const noFormulas: FormulaAt = () => null;
