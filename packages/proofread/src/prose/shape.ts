import type { NamedArray } from '@nudge/core/arrays';
import type { Located } from '../finding.ts';
import { globalId, type PartReport, type Setting } from '../lesson/setting.ts';
import { symbolKey } from '../tex/symbol-key.ts';
import type { Span } from '../tex/tex-node.ts';
import { readTeX, TeXError } from '../tex/tex-reader.ts';

/** How many rows and columns a matrix has, as it is printed: `2 \times 1`, "2 × 1". */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly printed: string;
  readonly span: Span;
}

/** The shape that a formula is, if it is nothing else. */
export function shapeIn(tex: string, span: Span): Shape | null {
  const [, rows, columns] = /^\s*\(?\s*(\d+)\s*\\times\s*(\d+)\s*\)?\s*$/.exec(tex) ?? [];
  if (rows === undefined || columns === undefined) return null;
  return { rows: Number(rows), columns: Number(columns), printed: tex.trim(), span };
}

/**
 * Holds a shape against the vectors and matrices that it is said of; without any, it must be the shape of one of the example's.
 *
 * @param symbols TeX of what it is said of
 */
export function checkShape(shape: Shape, symbols: readonly string[], setting: Setting): PartReport | null {
  const arrays = [...setting.vocabulary.arrays.values()];
  const named = symbols.flatMap((tex) => arrayNamed(tex, setting));
  const { span, printed } = shape;
  const wrong = symbols.flatMap((tex) =>
    arrayNamed(tex, setting).length > 0 ? [] : claimed(tex, shape, setting),
  );
  if (wrong.length > 0) return { numbers: [], findings: wrong };
  const isOf = ({ ids }: NamedArray) => ids.length === shape.rows && ids[0]?.length === shape.columns;
  const other = named.find((array) => !isOf(array));
  if (other !== undefined) {
    const due = `${other.ids.length} × ${other.ids[0]?.length ?? 0}`;
    const message = `${other.symbolText} is ${due}`;
    return { numbers: [], findings: [{ kind: 'wrong-shape', span, printed, message, expected: due }] };
  }
  if (named.length === 0 && !arrays.some(isOf)) return null;
  const [first] = named;
  const quantity = first === undefined ? {} : { quantity: globalId(`shape.${first.symbol}`, setting) };
  return { numbers: [{ span, printed, kind: 'mention', ...quantity }], findings: [] };
}

/** What is wrong with a shape that is said of more than a symbol, `(W^{(1)})^\top`. */
function claimed(
  tex: string,
  { rows, columns, span, printed }: Shape,
  { book, vocabulary }: Setting,
): readonly Located[] {
  const claim = `${tex} \\in \\mathbb{R}^{${rows} \\times ${columns}}`;
  const { findings } = book.formulas.check(claim, vocabulary);
  return findings.flatMap(({ kind, message, expected = '' }) =>
    kind === 'wrong-shape' ? [{ kind, span, printed, message, expected }] : [],
  );
}

/** The vector or matrix that a formula is the symbol of. */
export function arrayNamed(tex: string, { vocabulary }: Setting): readonly NamedArray[] {
  try {
    const array = vocabulary.arrays.get(symbolKey(readTeX(tex)) ?? '');
    return array === undefined ? [] : [array];
  } catch (error) {
    if (!(error instanceof TeXError)) throw error;
    return [];
  }
}
