import { numberPieces, symbolPieces } from '@nudge/core/formula-text';
import { display, formatFull } from '@nudge/core/number-format';
import type { Quantity } from '@nudge/core/quantity';
import { readFrontMatter } from '@nudge/proofread/lesson/front-matter';
import type { ProofreadNumber } from '@nudge/proofread/proofread';
import type { Hover } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from './diagnostics.ts';
import type { Reading } from './reading.ts';

/** What a number of a lesson is: its kind, its quantity, how it is worked out, and all its digits. */
export function hoverAt(offset: number, document: TextDocument, reading: Reading): Hover | null {
  const number = reading.numbers.find(({ start, end }) => start <= offset && offset < end);
  if (number === undefined) return null;
  const quantities = quantitiesOf(number, document.getText(), reading);
  const quantity = quantities.get(idOf(number, reading));
  const lines =
    quantity === undefined
      ? plain(number)
      : [`${number.kind}: \`${number.quantity}\`, ${quantity.name}`, ...worked(quantity, quantities)];
  return { range: rangeOf(number, document), contents: { kind: 'markdown', value: lines.join('\n\n') } };
}

function plain({ kind, expected }: ProofreadNumber): readonly string[] {
  return expected === undefined ? [kind] : [kind, `in full: ${formatFull(expected)}`];
}

function worked(
  { symbolText, expression, value }: Quantity,
  quantities: ReadonlyMap<string, Quantity>,
): readonly string[] {
  const full = `in full: ${formatFull(value)}`;
  if (expression === null) return [full];
  const one = (id: string) => quantities.get(id);
  const symbols = symbolPieces(expression, (id) => one(id)?.symbolText ?? id);
  const numbers = numberPieces(expression, (id) => display(one(id)?.value ?? Number.NaN).text);
  const { text, exact } = display(value);
  return [
    `${symbolText} = ${symbols.flat().join('')}`,
    `${symbolText} ${exact ? '=' : '≈'} ${numbers.flat().join('')} ${exact ? '=' : '≈'} ${text}`,
    full,
  ];
}

/** Ids of another example than the lesson's first come with its name. */
function exampleOf({ quantity = '' }: ProofreadNumber, { book }: Reading): string | undefined {
  return book.examples.find((name) => quantity.startsWith(`${name}.`));
}

function idOf(number: ProofreadNumber, reading: Reading): string {
  const { quantity = '' } = number;
  const other = exampleOf(number, reading);
  return other === undefined ? quantity : quantity.slice(other.length + 1);
}

function quantitiesOf(
  number: ProofreadNumber,
  text: string,
  reading: Reading,
): ReadonlyMap<string, Quantity> {
  const { examples, notation } = readFrontMatter(text);
  const example = exampleOf(number, reading) ?? examples[0];
  return number.quantity === undefined || example === undefined
    ? new Map()
    : reading.book.vocabulary(example, notation ?? undefined).quantities;
}
