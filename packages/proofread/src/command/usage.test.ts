import { expect, test } from 'vitest';
import { CommandError, requestOf, usage } from './usage.ts';

test.each([
  [[], { kind: 'proofread', files: [], fix: false, output: 'findings' }],
  [
    ['a.mdx', '--fix', 'b.mdx'],
    { kind: 'proofread', files: ['a.mdx', 'b.mdx'], fix: true, output: 'findings' },
  ],
  [['--json'], { kind: 'proofread', files: [], fix: false, output: 'json' }],
  [['--list', '--', '--odd.mdx'], { kind: 'proofread', files: ['--odd.mdx'], fix: false, output: 'list' }],
  [['--raise-floor'], { kind: 'raise-floor' }],
  [['-h', '--json', '--list'], { kind: 'help' }],
] as const)('%j', (args, request) => {
  expect(requestOf(args)).toEqual(request);
});

test.each([
  [['--wat'], /--wat.*\nusage:/s],
  [['--json=yes'], /--json.*\nusage:/s],
  [['--json', '--list'], /--json and --list don't go together.*\nusage:/s],
  [['--raise-floor', 'a.mdx'], /--raise-floor goes by itself.*\nusage:/s],
] as const)('%j is refused', (args, message) => {
  expect(() => requestOf(args)).toThrow(CommandError);
  expect(() => requestOf(args)).toThrow(message);
});

test('the help names every option', () => {
  for (const option of ['--fix', '--list', '--json', '--raise-floor', '--help'])
    expect(usage).toContain(`  ${option} `);
});
