import { expect, it } from 'vitest';
import { errorPage } from './error-page.ts';

const text = Array.from({ length: 9 }, (_, i) => `line ${i + 1} <b>`).join('\n');

it('names the place, says what is wrong, and shows the lines around it', () => {
  const page = errorPage(
    { path: 'docs-content/lessons/a/b.mdx', message: 'a < b', line: 5, column: 3 },
    text,
  );
  expect(page).toContain('docs-content/lessons/a/b.mdx:5:3');
  expect(page).toContain('<p role="alert">a &lt; b</p>');
  expect(page).toContain('<mark>   5  line 5 &lt;b></mark>');
  expect(page).toContain('   2  line 2');
  expect(page).toContain('   8  line 8');
  expect(page).not.toContain('line 1 ');
  expect(page).not.toContain('line 9 ');
});

it('does without lines where the place is not known', () => {
  const page = errorPage({ path: 'a.mdx', message: 'm', line: undefined, column: undefined }, text);
  expect(page).toContain('<code>a.mdx</code>');
  expect(page).not.toContain('<pre>');
});
