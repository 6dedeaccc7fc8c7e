import { describe, expect, test } from 'vitest';
import { reading } from '../../test/reading.ts';
import { book } from '../../test/two-two-one.ts';
import { bookOf } from '../book.ts';
import { proofread } from '../proofread.ts';

describe('the order of a lesson', () => {
  const examples = new Map([['two-two-one', book.example('two-two-one')]]);
  const path = 'docs-content/lessons/part/b.mdx';
  const own = bookOf({
    examples,
    lessons: [
      { path: 'docs-content/lessons/other/a.mdx', order: 1 },
      { path: 'docs-content/lessons/part/a.mdx', order: 1 },
      { path, order: 2 },
      { path: 'docs-content/lessons/part/c.mdx', order: 3 },
    ],
  });
  const read = (order: string, body = '') =>
    proofread({ path, text: `---\ntitle: B\norder: ${order}\n---\n\n${body}\n`, book: own });

  test('is its own, from 1 to as many as the part has', () => {
    expect(read('2')).toMatchObject({ numbers: [{ kind: 'structural', printed: '2' }], findings: [] });
    expect(read('3').findings[0]?.message).toBe('docs-content/lessons/part/c.mdx has the order 3 too');
    expect(read('4').findings[0]?.message).toBe('its part has 3 lessons, in the orders 1 to 3; 2 is free');
    expect(read('0').findings).toMatchObject([{ kind: 'wrong-place', printed: '0' }]);
  });

  test('can be referred to, wherever the command stands', () => {
    expect(read('2', 'See lesson 3 and lessons 1, 2.').findings).toEqual([]);
    expect(read('2', 'See lesson 4.').findings).toMatchObject([{ kind: 'wrong-place', printed: '4' }]);
    const text = '---\ntitle: B\norder: 1\n---\n';
    expect(proofread({ path: `/home/me/book/${path}`, text, book: own }).findings).toMatchObject([
      { kind: 'wrong-place' },
    ]);
  });
});

describe('headings, lists and what refers to them', () => {
  test.each([
    ['headings', '## 1. One\n\n## 2. Two\n\n### 1. Inside\n\n## 3. Three'],
    ['an excerpt', '## 2. Two\n\n## 3. Three'],
    ['a list', '1. a\n2. b\n3. c'],
    ['a list that numbers itself', '1. a\n1. b\n1. c'],
    ['a list that goes on', '1. a\n2. b\n\nWords.\n\n3. c'],
    ['footnotes', 'Words[^1].\n\n[^1]: More.'],
    ['steps', '1. a\n2. b\n\nSee step 2, and step 1 of 2.'],
    ['sections', '## 1. One\n\nSee section 1.'],
    ['steps in a text', 'Step 1: forward. Step 2: backward. See step 2.'],
    ['examples', '**Example 1.** A network. See example 1.'],
    ['numbered formulas', '$$\na_3 = 0.755 \\tag{1}\n$$\n\nBy (1), it is so.'],
    ['figures', 'See figure 1.\n\n<Drawing caption="Figure 1: a network." />'],
    ['equations', '$$\nx_1 = 0.35 \\tag{1}\n$$\n\nBy equation (1)'],
    ['named equations', '$$\nx_1 = 0.35 \\tag{BP1}\n$$\n\nBy BP1'],
    ['several equations', '$$\nx_1 = 0.35 \\tag{2}\n$$\n\n$$\nx_2 = 0.9 \\tag{3}\n$$'],
    ['sources', '[1] A book.\n\nAs in [1].'],
  ])('right: %s', (_, body) => {
    expect(reading(body).findings).toEqual([]);
  });

  test.each([
    ['wrong-place 3', '## 1. One\n\n## 3. Three'],
    ['wrong-place 1', '## 1. One\n\n## 1. Again'],
    ['wrong-place 4', '1. a\n2. b\n4. c'],
    ['wrong-place 2', '2. a\n3. b'],
    ['wrong-place 3', '1. a\n2. b\n\nSee step 3.'],
    ['wrong-place 3', '1. a\n2. b\n\nSee step 1 of 3.'],
    ['wrong-place 2', 'See figure 2.\n\n<Drawing caption="Figure 1: a network." />'],
    ['wrong-place BP2', '$$\nx_1 = 0.35 \\tag{BP1}\n$$\n\nBy BP2'],
    ['wrong-place 2', '$$\nx_1 = 0.35 \\tag{E2}\n$$\n\n$$\nx_2 = 0.9 \\tag{E2}\n$$'],
    ['wrong-place 3', 'Step 1: forward. Step 3: backward.'],
    ['wrong-place 2', '$$\na_3 = 0.755 \\tag{1}\n$$\n\nBy (2), it is so.'],
    ['wrong-place 3', '<Drawing caption="Figure 1: a." />\n\n<Drawing caption="Figure 3: b." />'],
    ['wrong-place 2', '[1] A book.\n\nAs in [2].'],
    ['unproved-number 12', 'See step 12.'],
  ])('%s', (finding, body) => {
    expect(reading(body).findings).toEqual([finding]);
  });
});

describe('what a lesson gives to its components and pictures', () => {
  test.each([
    '<Stepper only="own.delta5 step.W35" caption="Unit 5" />',
    '<Quiz answer={0.69} of="y5" />',
    '<svg viewBox="0 0 9 9"><path d="M1 2L3 4" /><text x="5">y₅ ≈ 0.690</text><title>unit 5</title></svg>',
    '<svg><text x="5" data-of="y5">0.690</text></svg>',
    '![unit 5, y₅ ≈ 0.690](a-5.png)',
    '<img src="a-5.png" alt="unit 5" width="300" />',
    '[unit 5](https://example.org/5#6)',
    'https://example.org/5',
    '{/* 5 */}',
    "import Five from './five-5.astro';",
    '<b class="w-5" id="x5">unit 5</b>',
    // The length between two lines is nobody's number.
    '$$\n\\begin{aligned} a_3 &= 0.755 \\\\[0.5em] a_4 &= 0.68 \\end{aligned}\n$$',
  ])('right: %s', (body) => {
    expect(reading(body).findings).toEqual([]);
  });

  test.each([
    ['unknown-quantity step.W99', '<Stepper only="own.delta5 step.W99" />'],
    ['unknown-quantity 7', '<Stepper caption="Unit 7" />'],
    ['wrong-digit 0.68', '<Quiz answer={0.68} of="y5" />'],
    ['unproved-number 0.69', '<Quiz answer={0.69} />'],
    ['unproved-number 3', '<Quiz rows={[3]} />'],
    ['wrong-digit 0.691', '<svg><text x="5">y₅ ≈ 0.691</text></svg>'],
    ['wrong-digit 0.691', '<svg><text x="5" data-of="y5">0.691</text></svg>'],
    ['unproved-number 0.690', '<svg><text x="5">0.690</text></svg>'],
    ['wrong-digit 0.691', '<svg aria-label="y₅ ≈ 0.691"></svg>'],
    ['wrong-digit 0.691', '![y₅ ≈ 0.691](a.png)'],
    ['wrong-digit 0.691', '![a](a.png "y₅ ≈ 0.691")'],
    ['wrong-digit 0.691', '<p title="y₅ ≈ 0.691">words</p>'],
    ['wrong-digit 0.691', "{'y₅ ≈ 0.691'}"],
    ['unproved-number 5', 'export const five = 5;'],
  ])('%s', (finding, body) => {
    expect(reading(body).findings).toEqual([finding]);
  });
});
