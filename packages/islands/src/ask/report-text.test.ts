import { expect, it } from 'vitest';
import { issueAddress, reportOf } from './report-text.ts';

const reported = {
  place: { page: 'https://example.org/part/lesson/', heading: 'Multiply', around: 'The product is 0.0270.' },
  printed: '0.0270',
  name: 'gradient of W₄₅',
  value: 0.027001636991007414,
  version: '0.1.0 (abc1234)',
};

it('says where the number stands, what is printed, what the page works out, and in which version', () => {
  const { title, body } = reportOf(reported);
  expect(title).toBe('0.0270 on /part/lesson/');
  expect(body.split('\n').slice(0, 6)).toEqual([
    'Page: https://example.org/part/lesson/',
    'Place: under “Multiply”: The product is 0.0270.',
    'Printed: 0.0270',
    'What it is: gradient of W₄₅',
    'Value: 0.027001636991007414',
    'Version: 0.1.0 (abc1234)',
  ]);
});

it('opens an issue with this text where the project has a repository, and nowhere else', () => {
  const report = reportOf(reported);
  const address = new URL(issueAddress(report, 'https://example.org/nudge') ?? '');
  expect(address.pathname).toBe('/nudge/issues/new');
  expect(address.searchParams.get('title')).toBe(report.title);
  expect(address.searchParams.get('body')).toBe(report.body);
  expect(issueAddress(report, null)).toBeNull();
});
