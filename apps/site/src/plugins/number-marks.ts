import type { CheckedNumber, NumberKind } from '@nudge/proofread/finding';

/** Kinds whose value can't be looked up by the id of a quantity. */
const worked: ReadonlySet<NumberKind> = new Set(['arithmetic', 'quoted', 'measured']);

/** What an element says of the number in it: `data-kind`, and `data-of`, `data-value`, `data-from`, `data-mistake`, `data-entry`
 * where there are. */
export function marksOf({
  kind,
  quantity,
  expected,
  from,
  mistake,
  entry,
}: Omit<CheckedNumber, 'span' | 'printed'>): Record<string, string> {
  return {
    dataKind: kind,
    ...(quantity === undefined ? {} : { dataOf: quantity }),
    ...(expected === undefined || !worked.has(kind) ? {} : { dataValue: String(expected) }),
    ...(from === undefined ? {} : { dataFrom: from.join(' ') }),
    ...(mistake === undefined ? {} : { dataMistake: mistake }),
    ...(entry === undefined ? {} : { dataEntry: entry }),
  };
}

/** The same for an element that can't hold elements, about all numbers in it: `derived:y5:0.690 mention:y5:y₅`. */
export function listOf(numbers: readonly Omit<CheckedNumber, 'span'>[]): string {
  const part = (text: string) => text.replace(/[\s:%]/g, (character) => encodeURIComponent(character));
  return numbers
    .map(({ kind, quantity = '', printed }) => [kind, part(quantity), part(printed)].join(':'))
    .join(' ');
}
