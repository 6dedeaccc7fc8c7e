import { checkNumeral, verdictOf } from '../check-value.ts';
import type { CheckedNumber, Located } from '../finding.ts';
import type { Cell, TablePart } from '../lesson/lesson.ts';
import type { PartReport, Setting } from '../lesson/setting.ts';
import { shown } from '../numeral.ts';
import { namedValue } from '../prose/named-value.ts';
import { arrayNamed, checkShape, shapeIn } from '../prose/shape.ts';
import { proseNumeral } from '../prose-numeral.ts';
import { type Bare, bareNumber } from './bare-number.ts';
import { boundBy } from './bind.ts';
import { type Heading, nothing, readHeading } from './heading.ts';
import { endColumns, lineBetween, otherLine, unitNamed } from './line-ends.ts';

const INDEX = /^(#|no\.?|nr\.?|steps?|rows?|lines?|items?|place|order|index|)$/i;

/**
 * Holds the bare numbers of a table against what the headings of their row and column say together, and reads everything else with
 * `read`, as it is read outside of tables.
 */
export function checkTable(
  { rows }: TablePart,
  setting: Setting,
  read: (cell: Cell) => PartReport,
): readonly PartReport[] {
  const [head = [], ...body] = rows;
  const corner = cornerOf(head[0]);
  const columns = head.map((cell, i) =>
    i > 0 && corner !== null ? unitHeading(cell, corner.columns, setting) : readHeading(cell, setting),
  );
  const reports: PartReport[] = head.map((cell, i) => {
    const bare = i > 0 && corner !== null ? bareNumber(cell) : null;
    return bare === null ? read(cell) : unitNamed(bare, setting);
  });
  const index = indexColumn(columns[0], body);
  if (index !== null) reports.push(index);
  // Names above, their values below.
  const isLine = body.length === 1 && columns.every(({ ids }) => ids.length === 1);
  const ends = endColumns(columns);
  for (const row of body) {
    const headings = row.map((cell, i) => {
      if (i === 0 && corner !== null) return unitHeading(cell, corner.rows, setting);
      return isOfUnits(columns[i]) ? unitHeading(cell, null, setting) : readHeading(cell, setting);
    });
    const line = ends === null ? null : lineBetween(ends, row, headings, setting);
    if (ends !== null) reports.push(otherLine(line, ends, row, headings, setting));
    for (const [i, cell] of row.entries()) {
      const column = columns[i] ?? nothing;
      const bare = bareNumber(cell);
      const shape = shapeOf(cell, saysShape(column) ? row : saysShape(headings[0]) ? [head[i]] : [], setting);
      const about = line ?? (isLine ? itself : rowHeading(headings, row, i));
      const isUnit = isOfUnits(column) || (i === 0 && corner !== null);
      if (shape !== null) reports.push(shape);
      else if (bare === null) reports.push(read(cell), ...checkMarked(cell, about, column, setting));
      else if (isUnit || ends?.includes(i)) reports.push(unitNamed(bare, setting));
      else if (i > 0 || index === null) reports.push(checkCell(bare, about, column, cell, setting, read));
    }
  }
  return reports;
}

/** Stands for the heading of a row that has none, where each column has a name. */
const itself: Heading = { ...nothing, times: ['self'] };

/** "unit", above the numbers of units. */
function isOfUnits(column: Heading | undefined): boolean {
  return column !== undefined && /^(?:units?|neurons?|nodes?)$/i.test(column.text.trim());
}

/** A heading that may be the bare number of a unit. */
function unitHeading(cell: Cell, direction: Heading['direction'], setting: Setting): Heading {
  const heading = readHeading(cell, setting);
  const unit = heading.unit ?? (/^\d+$/.test(heading.text) ? Number(heading.text) : null);
  return { ...heading, unit, direction: heading.direction ?? direction };
}

/** A first heading that says which way the lines of a table of weights go: "from ↓ to →". `null` for any other. */
function cornerOf(
  cell: Cell | undefined,
): { readonly rows: 'from' | 'to'; readonly columns: 'from' | 'to' } | null {
  const text = cell?.text.text ?? '';
  if (/\bfrom\s*↓.*\bto\s*→|\bto\s*→.*\bfrom\s*↓/i.test(text)) return { rows: 'from', columns: 'to' };
  if (/\bto\s*↓.*\bfrom\s*→|\bfrom\s*→.*\bto\s*↓/i.test(text)) return { rows: 'to', columns: 'from' };
  return null;
}

function saysShape(heading: Heading | undefined): boolean {
  return heading !== undefined && /\b(shapes?|sizes?|rows × columns)\b/i.test(heading.text);
}

/**
 * A shape where a row or column is about shapes: it must be that of every array in the first cell that names one.
 *
 * @param about the cells that may name what it is the shape of
 */
function shapeOf({ parts }: Cell, about: readonly (Cell | undefined)[], setting: Setting): PartReport | null {
  const [part, other] = parts;
  if (about.length === 0 || part?.kind !== 'formula' || other !== undefined) return null;
  const shape = shapeIn(part.text.text, part.span);
  const symbols = about.map((cell) =>
    (cell?.parts ?? []).flatMap((one) => (one.kind === 'formula' ? [one.text.text] : [])),
  );
  const naming = symbols.find((cell) => cell.some((tex) => arrayNamed(tex, setting).length > 0));
  return shape === null ? null : checkShape(shape, naming ?? symbols[0] ?? [], setting);
}

function checkCell(
  bare: Bare,
  row: Heading,
  column: Heading,
  cell: Cell,
  setting: Setting,
  read: (cell: Cell) => PartReport,
): PartReport {
  const id = boundBy(row, column, setting) ?? byStep(row, column, setting);
  const numeral = proseNumeral(bare.plain, bare.span);
  if (numeral === null) return read(cell);
  if (id === null) return refused(bare, row, column);
  const only = namedValue(id, setting);
  return checkNumeral(numeral, bare.printed, { value: only.value, only }, bare.glyphs);
}

/** A cell that is nothing but a `:v`: its headings must not say that it is something else. */
function checkMarked(
  { text, parts }: Cell,
  row: Heading,
  column: Heading,
  setting: Setting,
): readonly PartReport[] {
  const [part, other] = parts;
  if (part?.kind !== 'value' || other !== undefined || text.text.trim() !== '\uFFFC') return [];
  const id = boundBy(row, column, setting);
  const { of, quoted, mistake } = part.attributes;
  const numeral = proseNumeral(part.printed, part.label);
  if (id === null || numeral === null || of === id || quoted || mistake) return [];
  const only = namedValue(id, setting);
  if (['exact', 'rounded'].includes(verdictOf(numeral, only.value, only))) return [];
  const { label: span, printed } = part;
  const message = `by its headings, “${row.text}” and “${column.text}”, this is ${only.text}, which is ${shown(only.value)}; it says of=${of ?? ''}`;
  return [
    { numbers: [], findings: [{ kind: 'wrong-digit', span, printed, message, expected: shown(only.value) }] },
  ];
}

/** Rows that are steps, columns that are quantities: step 0 is before, 1 is after. */
function byStep(row: Heading, column: Heading, { vocabulary }: Setting): string | null {
  const step = /^(?:step\s*)?([01])$/i.exec(row.text.trim())?.[1];
  const [id, other] = column.ids;
  if (step === undefined || id === undefined || other !== undefined) return null;
  const timed = step === '0' ? id : `next.${id}`;
  return vocabulary.quantities.has(timed) ? timed : null;
}

/** The cell of a row that says what the row is about: the first that names something, or the first one. */
function rowHeading(headings: readonly Heading[], row: readonly Cell[], at: number): Heading {
  const others = headings.map((heading, i) => ({ heading, cell: row[i], i })).filter(({ i }) => i !== at);
  const naming = others.find(
    ({ heading, cell }) =>
      cell !== undefined && bareNumber(cell) === null && (heading.ids.length === 1 || heading.unit !== null),
  );
  return naming?.heading ?? headings[0] ?? nothing;
}

/** A first column that counts its rows; `null` where it is something else. */
function indexColumn(heading: Heading | undefined, body: readonly (readonly Cell[])[]): PartReport | null {
  if (heading === undefined || !INDEX.test(heading.text)) return null;
  const cells = body.map(([cell]) => (cell === undefined ? null : bareNumber(cell)));
  const bare = cells.filter((cell) => cell !== null);
  if (bare.length < cells.length || bare.some(({ plain }) => !/^\d+$/.test(plain))) return null;
  const start = Number(bare[0]?.plain);
  const findings = bare.flatMap(({ printed, plain, span }, i): readonly Located[] => {
    const due = Math.min(start, 1) + i;
    if (Number(plain) === due) return [];
    const message = `it is row ${i + 1}, so ${due} is due`;
    return [{ kind: 'wrong-place', span, printed, message, expected: String(due) }];
  });
  const numbers = bare.map(({ printed, span }): CheckedNumber => ({ printed, span, kind: 'structural' }));
  return { numbers, findings };
}

function refused({ printed, span }: Bare, row: Heading, column: Heading): PartReport {
  const name = (heading: Heading, kind: string) =>
    heading.text === '' ? `a ${kind} without a heading` : `“${heading.text}”`;
  const direct = '“to unit 3” and “from unit 1” together name a weight';
  const message =
    `the headings don't say what it is: ${name(row, 'row')} and ${name(column, 'column')}; ` +
    'one of them must name a quantity or a unit, the other what of it (value, gradient, change, after the step, pre-activation, output, δ); ' +
    `${direct}; or write :v[…]{of=…}`;
  return { numbers: [], findings: [{ kind: 'unproved-number', span, printed, message }] };
}
