import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../test/two-two-one.ts';
import type { NumberKind } from '../finding.ts';
import { belowFloor, floorFile, raiseFloor, readFloor } from './floor.ts';
import { readAll } from './read-lessons.ts';
import type { BookReport } from './report.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'floor-'));
  mkdirSync(join(folder, 'docs-content'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (text: string) => writeFileSync(join(folder, floorFile), text);
const floor = { proved: 3, bound: 2, mostDeclared: 1, mostUnread: 0 };
const numbers = (...kinds: readonly NumberKind[]) =>
  kinds.map((kind) => ({ start: 0, end: 1, line: 1, column: 1, printed: '1', kind }));
const report = (...kinds: readonly NumberKind[]): BookReport => ({
  lessons: [{ path: 'a.mdx', fixed: 0, numbers: numbers(...kinds), findings: [], notes: [], unread: [] }],
  lists: [],
  floor: [],
});

test.each<readonly [string, readonly NumberKind[], readonly RegExp[]]>([
  ['on the floor', ['given', 'quoted', 'identity', 'declared'], []],
  [
    'a number that is only mentioned now',
    ['given', 'derived', 'mention'],
    [/proved: 2, expected at least 3; look with --list/],
  ],
  [
    'one that hangs together with others, but with nothing else',
    ['given', 'identity', 'arithmetic'],
    [/quoted figure: 1, expected at least 2; look/],
  ],
  [
    'too much declared',
    ['given', 'derived', 'identity', 'declared', 'declared'],
    [/declared: 2, expected at most 1; prove/],
  ],
])('%s', (_, kinds, messages) => {
  const found = belowFloor(floor, report(...kinds).lessons);
  expect(found).toHaveLength(messages.length);
  for (const [i, message] of messages.entries()) expect(found[i]).toMatch(message);
});

test('a statement that is not read any more', () => {
  const [lesson] = report('given', 'derived', 'identity').lessons;
  const unread = [{ start: 0, end: 1, line: 1, column: 1 }];
  const found = belowFloor(floor, lesson === undefined ? [] : [{ ...lesson, unread }]);
  expect(found).toEqual([expect.stringMatching(/statements not read: 1, expected at most 0; find them/)]);
});

test('rises, and then stays', () => {
  put(JSON.stringify(floor));
  const more = report('given', 'derived', 'derived', 'identity', 'mention');
  expect(raiseFloor(folder, more)).toBe('the floor rises from 3 to 4 numbers proved, from 2 to 3 bound');
  expect(readFloor(folder)).toEqual({ proved: 4, bound: 3, mostDeclared: 1, mostUnread: 0 });
  const raised = readFileSync(join(folder, floorFile), 'utf8');
  expect(raiseFloor(folder, more)).toBe('the floor is 4 already');
  expect(readFileSync(join(folder, floorFile), 'utf8')).toBe(raised);
});

test('is not lowered', () => {
  put(JSON.stringify(floor));
  const lower = report('given');
  const complaints = belowFloor(floor, lower.lessons);
  expect(() => raiseFloor(folder, { ...lower, floor: complaints })).toThrow(/the floor stays at 3/);
  expect(readFloor(folder)).toEqual(floor);
});

test.each([
  ['no JSON', '{'],
  ['a field too few', '{"proved": 1, "bound": 1}'],
  ['half a number', '{"proved": 0.5, "bound": 0, "mostDeclared": 0, "mostUnread": 0}'],
])('%s is refused', (_, text) => {
  put(text);
  expect(() => readFloor(folder)).toThrow(/proofread-floor\.json: expected \{"proved": …/);
});

test('the book stands on its floor', { timeout: 30_000 }, async () => {
  expect((await readAll(root, false)).floor).toEqual([]);
});
