import { expect, it } from 'vitest';
import { tocLines } from './toc.ts';

it('lists headings and what is below them, with the title of the page as the question', () => {
  const items = [
    { slug: '_top', text: 'Overview', children: [] },
    { slug: 'y5', text: 'What y5\u200b is', children: [{ slug: 'deep', text: 'Deep', children: [] }] },
  ];
  expect(tocLines(items)).toEqual([
    { href: '#_top', text: 'The question', isDeep: false },
    { href: '#y5', text: 'What y5 is', isDeep: false },
    { href: '#deep', text: 'Deep', isDeep: true },
  ]);
});
