import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBook } from '@nudge/proofread/book';
import { formatFinding } from '@nudge/proofread/format-finding';
import { proofread } from '@nudge/proofread/proofread';
import { describe, expect, it } from 'vitest';
import { type Ruling, rulingOn } from './ruling.ts';

// The quantity as packages/core/test/figures has it from elsewhere, in a place made up.
const W45 = {
  name: 'gradient of W₄₅',
  value: 0.027001636991007414,
  path: 'lessons/one.mdx',
  place: { start: 100, end: 106, line: 7, column: 12 },
};

const rule = (typed: string): Ruling => rulingOn(typed, W45);
const finding = (typed: string): string => {
  const ruling = rule(typed);
  if (ruling.kind !== 'refused') throw new Error(`${typed} is ${ruling.kind}`);
  return ruling.finding;
};

describe('a number typed in the place of a printed one', () => {
  it.each(['0.0270', '0.027', '0.02700', '0.03', '+0.0270', '.0270', '2.70×10⁻²', '2.7%', ' 0.0270 '])(
    'is accepted where it rounds the value: %s',
    (typed) => {
      expect(rule(typed)).toEqual({ kind: 'accepted', value: '0.02700164', exact: false });
    },
  );

  it('is exact with all its digits', () => {
    expect(rule('0.027001636991007414')).toEqual({ kind: 'accepted', value: '0.02700164', exact: true });
  });

  it.each([
    ['0.0271', 'printed 0.0271; gradient of W₄₅ is 0.02700164 → 0.0270'],
    ['0.0269', 'printed 0.0269; gradient of W₄₅ is 0.02700164 → 0.0270'],
    ['0.027001', 'printed 0.027001; gradient of W₄₅ is 0.02700164 (cut off, not rounded) → 0.027002'],
    ['0.02', 'printed 0.02; gradient of W₄₅ is 0.02700164 (cut off, not rounded) → 0.03'],
    ['-0.0270', 'printed −0.0270; gradient of W₄₅ is 0.02700164 → 0.0270'],
    ['2.8×10⁻²', 'printed 2.8×10⁻²; gradient of W₄₅ is 0.02700164 → 2.7×10⁻²'],
  ])('is refused where it does not: %s', (typed, message) => {
    expect(finding(typed)).toBe(`lessons/one.mdx:7:12 error wrong-digit  ${message}`);
  });

  it.each(['abc', '', '1..2', '0.0270.', '1e5000', '0×10⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹', '<b>'])(
    'gets advice where it is no number: “%s”',
    (typed) => {
      expect(rule(typed).kind).toBe('unreadable');
    },
  );

  it('is told of the comma', () => {
    expect(rule('0,0270')).toEqual({
      kind: 'unreadable',
      advice: 'A comma parts thousands in this book. Type a point before the decimals.',
    });
  });
});

describe('the line that refuses', () => {
  it('is what the proofreader says of the lesson with that number in it', async () => {
    const root = join(import.meta.dirname, '../../../..');
    const path = 'docs-content/lessons/network-by-hand/one-output-weight.mdx';
    const text = readFileSync(join(root, path), 'utf8');
    const book = await openBook(root);
    const place = proofread({ path, text, book }).numbers.find(
      ({ kind, quantity }) => kind === 'derived' && quantity === 'grad.W45',
    );
    if (place === undefined) throw new Error('the lesson prints no gradient of W45');
    for (const typed of ['0.0271', '0.0269', '0.027001', '0.02', '0.1270', '0.02701', '27']) {
      const spoiled = text.slice(0, place.start) + typed + text.slice(place.end);
      const lines = proofread({ path, text: spoiled, book })
        .findings.filter(({ line }) => line === place.line)
        .map((one) => formatFinding(path, one));
      expect(lines).toEqual([rulingLine(typed, path, place)]);
    }
    for (const typed of ['0.0270', '0.027', '0.02700', '0.027002']) {
      const changed = text.slice(0, place.start) + typed + text.slice(place.end);
      const { findings } = proofread({ path, text: changed, book });
      expect(findings.filter(({ line }) => line === place.line)).toEqual([]);
      expect(rule(typed).kind).toBe('accepted');
    }
  });
});

function rulingLine(typed: string, path: string, place: (typeof W45)['place']): string {
  const ruling = rulingOn(typed, { ...W45, path, place });
  return ruling.kind === 'refused' ? ruling.finding : ruling.kind;
}
