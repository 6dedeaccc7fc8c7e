import { derive } from '../src/derivation.ts';
import type { Example } from '../src/example.ts';
import { numberPieces, type Pieces, symbolPieces } from '../src/formula-text.ts';
import type { Notation } from '../src/notation/notation.ts';
import { display, formatFull } from '../src/number-format.ts';
import type { Phase, Quantity } from '../src/quantity.ts';
import { displayWidth, filled, sideBySide } from './text-columns.ts';

const lineWidth = 120;
const gap = 2;

const headings: Readonly<Record<Phase, string>> = {
  given: 'Given',
  forward: 'Forward pass',
  loss: 'Loss',
  backward: 'Backward pass',
  update: 'Update',
  'forward-again': 'Forward pass after the update',
};

/** One row before its lines are broken. */
interface Row {
  readonly phase: Phase;
  readonly id: string;
  readonly formula: Pieces;
  readonly numbers: Pieces;
  readonly value: string;
  /** Every digit, where the value as printed leaves some out. */
  readonly full: string;
}

/**
 * The whole derivation of an example as plain text, in lines of at most 120 columns.
 *
 * @throws DerivationError that names the first quantity that is not a finite number
 */
export function workedTable(example: Example, notation: Notation): string {
  const rows = rowsOf(derive(example, notation));
  const widths = columnWidths(rows);
  const lines = [
    ...heading(example, notation),
    '',
    ...sideBySide([['quantity'], ['formula'], ['with numbers'], ['value'], ['in full']], widths),
  ];
  let phase: Phase | undefined;
  for (const row of rows) {
    if (row.phase !== phase) {
      phase = row.phase;
      lines.push('', headings[phase]);
    }
    const [, formula = 0, numbers = 0] = widths;
    lines.push(
      ...sideBySide(
        [[row.id], filled(row.formula, formula), filled(row.numbers, numbers), [row.value], [row.full]],
        widths,
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

function heading(example: Example, notation: Notation): readonly string[] {
  const about = [example.title, example.source].filter((text) => text !== '');
  const lines = [...new Set([example.id, ...about]), `notation ${notation.name}: ${notation.title}`];
  return lines.flatMap((line) => filled(words(line), lineWidth));
}

/** A text from a file in pieces to fill lines with; what a terminal might take for a command is left out. */
function words(text: string): Pieces {
  return text
    .replace(/\p{Control}/gu, ' ')
    .split(/(?= )/)
    .map((word) => [word]);
}

function rowsOf(quantities: readonly Quantity[]): readonly Row[] {
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const symbol = (id: string) => byId.get(id)?.symbolText ?? id;
  const number = (id: string) => display(byId.get(id)?.value ?? 0).text;
  return quantities.map(({ id, phase, symbolText, expression, value }) => {
    const { text, exact } = display(value);
    const full = formatFull(value);
    const computed = expression === null ? [] : symbolPieces(expression, symbol);
    const [[first = '', ...factors] = [], ...terms] = computed;
    const formula =
      expression === null ? [[symbolText]] : [[`${symbolText} = ${first}`, ...factors], ...terms];
    return {
      phase,
      id,
      formula,
      numbers: expression === null ? [] : numberPieces(expression, number),
      value: `${exact ? '=' : '≈'} ${text}`,
      full: full === text ? '' : full,
    };
  });
}

/** As wide as their cells; where that is too wide for a line, the two formula columns share what the others leave. */
function columnWidths(rows: readonly Row[]): readonly number[] {
  const id = widest(['quantity', ...rows.map((row) => row.id)]);
  const value = widest(['value', ...rows.map((row) => row.value)]);
  const full = widest(['in full', ...rows.map((row) => row.full)]);
  const formula = widest(['formula', ...rows.map((row) => row.formula.flat().join(''))]);
  const numbers = widest(['with numbers', ...rows.map((row) => row.numbers.flat().join(''))]);
  const room = lineWidth - id - value - full - 4 * gap;
  if (formula + numbers <= room) return [id, formula, numbers, value, full];
  const half = Math.floor(room / 2);
  const narrow = formula < half ? formula : numbers < half ? room - numbers : half;
  return [id, narrow, room - narrow, value, full];
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}
