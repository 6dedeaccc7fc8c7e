import { expect, it } from 'vitest';
import { frontMatterFault } from './front-matter-fault.ts';

const lesson = (...fields: readonly string[]) => `---\n${fields.join('\n')}\n---\n\nText.\n`;

it('finds nothing wrong in what the schema takes', () => {
  expect(frontMatterFault(lesson('title: Why?', 'order: 1', 'example: two-two-one'))).toBeNull();
});

it.each([
  [lesson('title: [Why?', 'order: 1'), /^the front matter is no YAML: /],
  [lesson('title: Why?', 'order: first'), /order: /],
  [lesson('order: 1'), /title: /],
  [lesson('title: Why?', 'order: 1', 'example: Two Two One'), /example: .*docs-content\/examples/],
])('says what is wrong in %j', (text, reason) => {
  expect(frontMatterFault(text)).toMatch(reason);
});
