import type { Setting } from '../lesson/setting.ts';
import { mathRuns, runTeX } from './math-runs.ts';
import { mathTokens } from './math-token.ts';
import type { FormulaAt } from './prose-context.ts';
import { type Reading, refused } from './reading.ts';
import { checkShape, type Shape } from './shape.ts';

const SHAPE = /(?<![\p{L}\p{N}.,]|[×x·=≈+−]\s*)(\d+)\s?[×x]\s?(\d+)(?![\p{L}\p{N}]|[.,]\d|\s*[×x·=≈+−])/gu;
const ARRAY_BEHIND =
  /^[\s-]+(?:[\p{L}-]+\s+){0,2}(?:matrix|matrices|vectors?|columns?|rows?|arrays?)(?!\p{L})/iu;
const SAID_OF = /(\S{1,40})\s+(?:is|are|has\s+(?:the\s+)?shape|of\s+shape)\s+(?:an?\s+)?$/;

/** Shapes in words: "a 2 × 2 matrix" must be that of an array of the example, "W⁽²⁾ is 1 × 2" that of this one. */
export function readShapes(text: string, setting: Setting, formulaAt: FormulaAt): readonly Reading[] {
  return [...text.matchAll(SHAPE)].flatMap(({ 0: printed, 1: rows, 2: columns, index }) => {
    const span = { start: index, end: index + printed.length };
    const shape: Shape = { rows: Number(rows), columns: Number(columns), printed, span };
    const said = SAID_OF.exec(text.slice(0, index));
    const of =
      said === null ? null : symbolIn(said[1] ?? '', formulaAt(said.index + (said[1] ?? '').length - 1));
    const isArray = ARRAY_BEHIND.test(text.slice(span.end, span.end + 60));
    if (said === null && !isArray) return [];
    return [readShape(shape, isArray ? null : of, setting)];
  });
}

/** The symbol, in TeX, that a word or a formula is; `null` for another word. */
function symbolIn(word: string, formula: string | null): string | null {
  const [run] = mathRuns(mathTokens(word));
  return formula ?? (run === undefined ? null : runTeX(run.tokens).text);
}

/** @param symbol TeX of what the shape is said of; `null` where it is left open which array that is */
function readShape(shape: Shape, symbol: string | null, setting: Setting): Reading {
  const { printed, span } = shape;
  const report = checkShape(shape, symbol === null ? [] : [symbol], setting);
  if (report !== null) return { span, ...report };
  const shapes = [...setting.vocabulary.arrays.values()].map(
    ({ ids }) => `${ids.length} × ${ids[0]?.length}`,
  );
  const there = shapes.length === 0 ? 'there are none' : `there are ${[...new Set(shapes)].join(', ')}`;
  return refused(span, printed, 'wrong-shape', `the example has no array of this shape: ${there}`);
}
