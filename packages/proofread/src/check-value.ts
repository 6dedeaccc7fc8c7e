import { nearestName } from '@nudge/core/example-reader/nearest-name';
import { isShortGiven } from './chain/alignment.ts';
import type { Report } from './chain/check-chain.ts';
import { numeralComplaint } from './chain/numeral-complaint.ts';
import type { Located } from './finding.ts';
import type { BoundValue } from './lesson/lesson.ts';
import { judge } from './numeral.ts';
import { proseNumeral } from './prose-numeral.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Holds a number in prose against the quantity it names. */
export function checkValue({ printed, of, span }: BoundValue, vocabulary: Vocabulary): Report {
  const refuse = (kind: Located['kind'], message: string): Report => ({
    numbers: [],
    findings: [{ kind, span, message, printed }],
  });
  if (of === null) return refuse('unknown-quantity', 'nothing says what it is the value of: write {of=y5}');
  const quantity = vocabulary.quantities.get(of);
  if (quantity === undefined) {
    if (vocabulary.example === null)
      return refuse('unknown-quantity', `of=${of}, but the lesson names no example`);
    const ids = [...vocabulary.quantities.keys()];
    const near = nearestName(of, ids);
    const hint = near === undefined ? `it has ${ids.join(', ')}` : `did you mean ${near}?`;
    return refuse('unknown-quantity', `${vocabulary.example} has no quantity ${of}; ${hint}`);
  }
  const numeral = proseNumeral(printed, span);
  if (numeral === null)
    return refuse('unreadable-formula', `this is no number, and ${quantity.symbolText} is one`);
  const verdict = judge(numeral, quantity.value);
  const isRight = verdict === 'exact' || (verdict === 'rounded' && !isShortGiven(of, vocabulary));
  const complaint = numeralComplaint(numeral, printed, quantity.value, quantity.symbolText, verdict, 'prose');
  return {
    numbers: [
      {
        span,
        printed,
        kind: quantity.phase === 'given' ? 'given' : 'derived',
        quantity: of,
        expected: quantity.value,
      },
    ],
    findings: isRight ? [] : [{ ...complaint, span }],
  };
}
