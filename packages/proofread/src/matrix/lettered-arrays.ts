import type { NamedArray } from '@nudge/core/arrays';
import type { Quantity } from '@nudge/core/quantity';
import type { Report } from '../chain/check-chain.ts';
import type { Statement } from '../chain/statement.ts';
import type { Definitions } from '../general/definitions.ts';
import { printedValue } from '../numeral.ts';
import { numeralAt } from '../term/numeral-at.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { listsIn, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { checkArrays, provedAsArrays } from './check-arrays.ts';

/** Begins the ids of entries that no example has. */
const LETTERED = 'lettered.';

/** The numbers of a matrix that a lesson gives a letter, `A = \begin{bmatrix} … \end{bmatrix}`; `null` for anything else. */
export function arrayValues(body: readonly TeXNode[]): readonly (readonly number[])[] | null {
  const [only, ...others] = body.filter(({ kind }) => kind !== 'space');
  if (only?.kind !== 'array' || only.isCases || others.length > 0) return null;
  const rows = only.rows.map((row) => row.map(numberIn));
  const known = rows.map((row) => row.filter((value) => value !== null));
  return known.every((row, i) => row.length === rows[i]?.length && row.length === known[0]?.length)
    ? known
    : null;
}

function numberIn(cell: readonly TeXNode[]): number | null {
  const printed = cell.filter(({ kind }) => kind !== 'space');
  const [first] = printed;
  const isNegative = first?.kind === 'glyph' && ['-', '−'].includes(first.text);
  const digits = isNegative ? printed.slice(1) : printed;
  const match = numeralAt(digits, 0);
  if (match === null || match.length < digits.length) return null;
  return (isNegative ? -1 : 1) * printedValue(match.numeral);
}

/**
 * Checks a statement about matrices that the lesson gave letters.
 *
 * @returns `null` where it is about none
 */
export function checkDefinedArrays(
  statement: Statement,
  vocabulary: Vocabulary,
  definitions: Definitions,
  tex: string,
): Report | null {
  const letters = lettersIn(statement.sides.flat());
  const used = definitions.all().flatMap((definition) => {
    const values = letters.has(definition.name) ? arrayValues(definition.body) : null;
    return values === null ? [] : [{ definition, values }];
  });
  const [first] = used;
  if (first === undefined) return null;
  const named = used.map(({ definition, values }): Lettered => ({ name: definition.name, values }));
  const identity = identityOf(first.values.length);
  const all =
    letters.has('I') && !definitions.find('I') ? [...named, { name: 'I', values: identity }] : named;
  const report = reportWith(statement, withArrays(vocabulary, all), tex);
  if (report !== null) for (const { definition } of used) definitions.use(definition);
  return report;
}

/**
 * Tries a law of matrices, `(AB)^\top = B^\top A^\top`, with two by two matrices of any numbers.
 *
 * @returns `null` where it is no such law
 */
export function checkFreeArrays(statement: Statement, vocabulary: Vocabulary, tex: string): Report | null {
  const letters = [...lettersIn(statement.sides.flat())].filter(
    (letter) => !vocabulary.allSymbols.has(letter) && !vocabulary.arrays.has(letter),
  );
  if (!letters.some((letter) => /^[A-Z]$/.test(letter))) return null;
  for (const seed of [1, 2]) {
    const report = reportWith(
      statement,
      withArrays(
        vocabulary,
        letters.map((one) => drawn(one, seed)),
      ),
      tex,
    );
    if (report === null) return null;
    if (report.findings.length > 0) {
      const span = spanOf(statement.sides.at(-1) ?? []);
      return { numbers: [], findings: [{ kind: 'wrong-formula', span, message: NOT_A_LAW }] };
    }
  }
  return { numbers: [], findings: [] };
}

const NOT_A_LAW = 'with two by two matrices of other numbers the sides differ';

interface Lettered {
  readonly name: string;
  readonly values: readonly (readonly number[])[];
}

/** Matrices for capitals, vectors for small letters; I leaves all as it is. */
function drawn(name: string, seed: number): Lettered {
  if (name === 'I') return { name, values: identityOf(2) };
  const number = (i: number) => (((name.charCodeAt(0) * (37 + seed) + 53 * i * (i + seed)) % 19) - 9.5) / 4;
  const isMatrix = /^[A-Z]$/.test(name);
  return {
    name,
    values: isMatrix
      ? [
          [number(1), number(2)],
          [number(3), number(4)],
        ]
      : [[number(1)], [number(2)]],
  };
}

function identityOf(size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

function withArrays(vocabulary: Vocabulary, lettered: readonly Lettered[]): Vocabulary {
  const quantities = new Map(vocabulary.quantities);
  const arrays = new Map(vocabulary.arrays);
  for (const { name, values } of lettered) {
    const ids = values.map((row, i) =>
      row.map((value, j) => {
        const quantity = entryOf(`${name}_{${i + 1}${j + 1}}`, value);
        quantities.set(quantity.id, quantity);
        return quantity.id;
      }),
    );
    const array: NamedArray = {
      id: `${LETTERED}${name}`,
      symbol: name,
      symbolText: name,
      name,
      layer: 0,
      ids,
    };
    arrays.set(name, array);
  }
  return { ...vocabulary, quantities, arrays, variations: () => [] };
}

function entryOf(symbol: string, value: number): Quantity {
  return {
    id: `${LETTERED}${symbol}`,
    phase: 'given',
    meaning: 'given',
    symbol,
    symbolText: symbol,
    name: symbol,
    label: symbol,
    expression: null,
    operands: [],
    value,
  };
}

/** The report without the entries' ids, which are no quantities of the example. */
function reportWith(statement: Statement, vocabulary: Vocabulary, tex: string): Report | null {
  try {
    const report = checkArrays(statement, vocabulary, tex) ?? provedAsArrays(statement, vocabulary, tex);
    if (report === null) return null;
    const numbers = report.numbers.map(({ quantity, ...rest }) =>
      quantity?.startsWith(LETTERED)
        ? { ...rest, kind: 'arithmetic' as const }
        : { ...rest, ...(quantity === undefined ? {} : { quantity }) },
    );
    return { ...report, numbers };
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

/** Every letter that stands for itself. */
function lettersIn(nodes: readonly TeXNode[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap((node) => {
      if (node.kind === 'glyph') return /^[A-Za-z]$/.test(node.text) ? [node.text] : [];
      // The T of A^T is no letter of its own.
      const lists = node.kind === 'scripts' ? [node.base] : listsIn(node);
      return lists.flatMap((list) => [...lettersIn(list)]);
    }),
  );
}
