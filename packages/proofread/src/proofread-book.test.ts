import { expect, test } from 'vitest';
import { book } from '../test/two-two-one.ts';
import { bookOf } from './book.ts';
import { readDeclaredNumbers } from './lists/declared-numbers.ts';
import { readQuotedFigures } from './lists/quoted-figures.ts';
import { proofreadTexts } from './proofread-book.ts';

const own = bookOf({
  examples: new Map([['two-two-one', book.example('two-two-one')]]),
  declared: readDeclaredNumbers('- text: in 1986\n  reason: a\n- text: in 1989\n  reason: b\n'),
  quoted: readQuotedFigures(
    '- { id: lecture, printed: 0.69, source: a, verdict: right, note: b, example: two-two-one, of: y5 }\n',
  ),
});

test('an entry that no lesson uses is a finding in its list', () => {
  const { lessons, lists } = proofreadTexts(
    [
      { path: 'a.mdx', text: 'In 1986: :v[0.69]{quoted=lecture}, in 1986.' },
      { path: 'b.mdx', text: 'Nothing.' },
    ],
    own,
  );
  expect(lessons.map(({ path, numbers }) => [path, numbers.length])).toEqual([
    ['a.mdx', 2],
    ['b.mdx', 0],
  ]);
  expect(lists).toMatchObject([
    {
      path: 'docs-content/declared-numbers.yaml',
      findings: [
        {
          kind: 'unused-entry',
          line: 3,
          column: 3,
          message: 'no lesson uses “in 1989” any more: take it out',
        },
      ],
    },
  ]);
});
