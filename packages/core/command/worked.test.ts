import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('worked.ts', import.meta.url));
const book = fileURLToPath(new URL('../../../docs-content/examples/', import.meta.url));
const lessonExample = join(book, 'two-two-one.json');
const folder = mkdtempSync(join(tmpdir(), 'nudge-worked-'));

beforeAll(() => {
  const good = readFileSync(lessonExample, 'utf8');
  const square = readFileSync(join(book, 'one-weight.json'), 'utf8');
  write('list.json', `\uFEFF[${good}, ${square}]`);
  write('one.json', `[${square}]`);
  write('ragged.json', good.replace('[0.4, 0.6]', '[0.4]'));
  write(
    'overflow.json',
    `[${square}, ${good.replace('[0.35, 0.9]', '[1e308, 1e308]').replaceAll('0.8', '10')}]`,
  );
  write('latin.json', Buffer.from([0x22, 0xe9, 0x22]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('worked', () => {
  it('prints the derivation as a table, each time the same', () => {
    const { status, stdout, stderr } = worked([lessonExample]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('y₅ = σ(a₅)');
    expect(worked([lessonExample, '--notation', 'unit-pairs']).stdout).toBe(stdout);
    expect(worked([lessonExample, '--notation=layer-superscripts']).stdout).toContain('ŷ = σ(z⁽²⁾₁)');
  });

  it('prints one JSON value for one example, and an array for a list, also a list of one', () => {
    const one: unknown = JSON.parse(worked(['--json', lessonExample]).stdout);
    expect(Object.keys(one ?? {})).toEqual([
      'preActivations',
      'activations',
      'loss',
      'deltas',
      'gradients',
      'afterOneStep',
    ]);
    expect(JSON.parse(worked(['list.json', '--json']).stdout)).toMatchObject([
      one,
      { gradients: { w: expect.closeTo(-7.98, 12) } },
    ]);
    expect(JSON.parse(worked(['one.json', '--json']).stdout)).toHaveLength(1);
  });

  it('prints a table for each example of a list', () => {
    const { stdout } = worked(['list.json']);
    expect(stdout.match(/^quantity /gm)).toHaveLength(2);
  });

  it.each(['--help', '-h'])('says with %s how it goes', (option) => {
    const { status, stdout, stderr } = worked([option]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^usage: .*FILE \[--json\] \[--notation NAME\]\n/);
    expect(stdout).toContain('layer-superscripts');
  });

  const usage = 'usage: npm run -s worked -- FILE [--json] [--notation NAME]\n';
  it.each([
    ['no file', [], `expected a FILE, found none\n${usage}`],
    [
      'two files',
      ['list.json', 'one.json'],
      `expected one FILE, found 2 (one file may hold a list)\n${usage}`,
    ],
    [
      'an unknown notation',
      ['list.json', '--notation', 'mine'],
      /"mine".*unit-pairs, layer-superscripts, input-to-hidden, receiver-first[a-z, -]*\n$/,
    ],
    [
      'a notation that cannot write the network',
      [join(book, 'exercise-3.json'), '--notation', 'receiver-first'],
      /exercise-3\.json: receiver-first writes networks of one hidden layer and one output.*it has 2 outputs.*\n$/,
    ],
    ['no name of a notation', ['list.json', '--notation'], /--notation/],
    ['an unknown option', ['list.json', '--yaml'], /'--yaml'/],
    ['no such file', ['none.json'], 'none.json: there is no such file\n'],
    ['a folder', ['.'], '.: expected a file, found a folder\n'],
    ['no UTF-8', ['latin.json'], 'latin.json: expected text in UTF-8, found other bytes\n'],
    [
      'a bad example',
      ['ragged.json', '--json'],
      'ragged.json: network.layers[0].weights[1]: expected 2 numbers, one for each input; found 1\n',
    ],
    [
      'an overflow, in a table',
      ['overflow.json'],
      /^overflow\.json: \[1\]: a3, the pre-activation of unit 3, is Infinity/,
    ],
    [
      'an overflow, in JSON',
      ['overflow.json', '--json'],
      /^overflow\.json: \[1\]: a3, the pre-activation of unit 3, is Infinity/,
    ],
  ])('ends with 2 and one error for %s', (_, args, message) => {
    const { status, stdout, stderr } = worked(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at |node:internal/m);
  });
});

function worked(args: readonly string[]) {
  return spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
}

function write(name: string, text: string | Buffer): void {
  writeFileSync(join(folder, name), text);
}
