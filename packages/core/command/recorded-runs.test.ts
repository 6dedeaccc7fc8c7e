import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { computedRun } from '../src/run/run-figures.ts';
import { complaintsOf, engineHash, recorded, runFiles } from './recorded-runs.ts';

const files = runFiles(fileURLToPath(new URL('../../../', import.meta.url)));
const hash = engineHash();
const NOTHING = { figures: new Map<string, number>(), bySeed: new Map() };
const isThorough = process.env['CI'] !== undefined;

describe('the recorded runs', () => {
  it.each(files)('$path is what its run comes to', { timeout: 300_000 }, (file) => {
    // Where time is short, that the engine is the one that recorded a long run has to do.
    const computed = file.run.isLong && !isThorough ? NOTHING : computedRun(file.run);
    expect(complaintsOf(file, computed, hash), 'run `npm run -s runs`').toEqual([]);
  });
});

describe('a record', () => {
  const [file] = files;
  if (file === undefined) throw new Error('there is no run to try');
  const computed = computedRun(file.run);
  const { figures } = computed;
  const [name = ''] = figures.keys();
  const value = figures.get(name) ?? NaN;

  it('is wrong where one bit is, and says what is due', () => {
    const off = new Map([...figures, [name, value * (1 + 2 ** -52)]]);
    expect(complaintsOf({ ...file, run: { ...file.run, figures: off } }, computed, hash)).toEqual([
      `${file.path}: ${name}: ${off.get(name)} is recorded, and the run comes to ${value}`,
    ]);
  });

  it('is out of date where the engine has changed', () => {
    expect(complaintsOf(file, computed, '0123456789abcdef')).toEqual([
      `${file.path}: engine: ${hash} is recorded, and the sources of the engine have 0123456789abcdef`,
    ]);
  });

  it('is written into the file, and is right from then on', () => {
    const blank = file.text
      .replace(/("run\.[^"]*"): -?[\d.e-]+/g, '$1: null')
      .replace(/,\n {2}"engine": "[^"]*"/, '');
    const empty = { ...file, text: blank, run: { ...file.run, engine: null } };
    expect(recorded(empty, computed, hash)).toBe(file.text);
  });
});
