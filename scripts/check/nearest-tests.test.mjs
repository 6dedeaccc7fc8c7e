import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nearestTests } from './nearest-tests.mjs';

/** @type {string} */
let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nudge-check-'));
  const files = {
    'src/a.ts': '',
    'src/a.test.ts': "import { a } from './a.ts';",
    'src/b.test.ts': "import { a } from './a.ts';",
    'src/deep/c.test.ts': "import { a } from '../a.ts';",
    'src/Island.svelte': '',
    'src/Island.test.ts': '',
    'src/uses-a.ts': "import { a } from './a.ts';",
    'src/uses-a.test.ts': "import { user } from './uses-a.ts';",
    'src/far.test.ts': "import { far } from './far.ts';",
    'src/fixtures.test.ts': "readdirSync('fixtures/bad')",
    'fixtures/bad/one.mdx': '',
    'new/templates/a.test.ts': "import { a } from '../../src/a.ts';",
    'node_modules/x/a.test.ts': '',
    // A folder of that name is no component.
    '.astro/types.d.ts': '',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'packages/p', file)), { recursive: true });
    writeFileSync(join(root, 'packages/p', file), text);
  }
});

afterEach(() => rmSync(root, { recursive: true }));

describe('nearestTests', () => {
  it('has the test beside a changed file first, then those that come to it by imports, the nearest first', () => {
    expect(nearestTests(root, 'packages/p', ['packages/p/src/a.ts', 'packages/q/src/far.ts'])).toEqual({
      tests: ['src/a.test.ts', 'src/b.test.ts', 'src/deep/c.test.ts', 'src/uses-a.test.ts'],
      left: 0,
    });
  });

  it('has a test that has changed before all others', () => {
    const { tests } = nearestTests(root, 'packages/p', ['packages/p/src/b.test.ts', 'packages/p/src/a.ts']);
    expect(tests[0]).toBe('src/b.test.ts');
  });

  it('knows the test of a component, and one that reads a folder', () => {
    expect(nearestTests(root, 'packages/p', ['packages/p/src/Island.svelte']).tests).toEqual([
      'src/Island.test.ts',
    ]);
    expect(nearestTests(root, 'packages/p', ['packages/p/fixtures/bad/one.mdx']).tests).toEqual([
      'src/fixtures.test.ts',
    ]);
  });

  it('takes no more than there is time for, by what each took the last time, and says how many are left', () => {
    const took = (/** @type {string} */ test, /** @type {number} */ seconds) => ({
      name: join(root, 'packages/p', test),
      startTime: 1000,
      endTime: 1000 + 1000 * seconds,
    });
    mkdirSync(join(root, 'packages/p/reports'));
    writeFileSync(
      join(root, 'packages/p/reports/unit.json'),
      JSON.stringify({
        testResults: [took('src/a.test.ts', 3), took('src/b.test.ts', 2), took('src/deep/c.test.ts', 9)],
      }),
    );
    const { tests, left } = nearestTests(root, 'packages/p', ['packages/p/src/a.ts']);
    expect(tests).toEqual(['src/a.test.ts']);
    expect(left).toBe(3);
  });
});
