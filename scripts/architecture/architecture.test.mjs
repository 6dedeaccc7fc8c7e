import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../paths.mjs';
import { arrowsIn } from './arrows.mjs';
import { importsOf } from './imports.mjs';

const arrows = arrowsIn(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
const names = new Map(
  [...arrows.keys()].map((folder) => [
    JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).name,
    folder,
  ]),
);
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /\.(m?ts|mjs|svelte|astro|mdx)$/.test(file) && existsSync(join(root, file)))
  .filter((file) => !/\/(fixtures|templates)\//.test(file));
const imports = files.map((file) => ({
  file,
  imported: importsOf(file, readFileSync(join(root, file), 'utf8')),
}));

/** @param {string} file @returns {string | undefined} the folder of the house that it is in */
function folderOf(file) {
  return [...arrows.keys()].find((folder) => file.startsWith(`${folder}/`));
}

/**
 * The folder that an import leads to; `undefined` for a package from elsewhere.
 *
 * @param {string} file
 * @param {string} imported
 */
function leadsTo(file, imported) {
  if (imported.startsWith('.')) return folderOf(posix.join(dirname(file), imported));
  const name = /^@nudge\/[^/]+/.exec(imported)?.[0];
  return name === undefined ? undefined : names.get(name);
}

/** @param {string} folder what of the house its files take from */
function takenBy(folder) {
  return new Set(
    imports
      .filter(({ file }) => folderOf(file) === folder)
      .flatMap(({ file, imported }) => imported.map((one) => leadsTo(file, one)))
      .filter((other) => other !== undefined && other !== folder),
  );
}

describe('ARCHITECTURE.md', () => {
  it('lists every package of the workspace, and no other folder', () => {
    const packages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*/package.json'], {
      cwd: root,
      encoding: 'utf8',
    });
    const folders = packages
      .split('\n')
      .filter((path) => path !== '')
      .map(dirname);
    expect([...arrows.keys()].toSorted()).toEqual(folders.toSorted());
  });

  it('draws every arrow that an import makes', () => {
    const forbidden = imports.flatMap(({ file, imported }) => {
      const folder = folderOf(file);
      if (folder === undefined) return [];
      return imported.flatMap((one) => {
        const other = leadsTo(file, one);
        const isAllowed = other === undefined || other === folder || arrows.get(folder)?.includes(other);
        return isAllowed
          ? []
          : [`${file} imports ${one}, and ARCHITECTURE.md draws no arrow ${folder} → ${other}`];
      });
    });
    expect(forbidden).toEqual([]);
  });

  it('draws no arrow that no import makes', () => {
    const idle = [...arrows].flatMap(([folder, others]) => {
      const taken = takenBy(folder);
      return others.filter((other) => !taken.has(other)).map((other) => `${folder} → ${other}`);
    });
    expect(idle).toEqual([]);
  });

  it('has arrows that lead down alone: a folder takes from those above it', () => {
    const order = [...arrows.keys()];
    const upward = [...arrows].flatMap(([folder, others]) =>
      others
        .filter((other) => order.indexOf(other) >= order.indexOf(folder))
        .map((other) => `${folder} → ${other}`),
    );
    expect(upward).toEqual([]);
  });

  it('says of the folders inside a package only what is there', () => {
    const document = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const named = [...document.matchAll(/`((?:packages|apps|docs-content|e2e|scripts)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it('core takes from nothing outside of itself', () => {
  const outside = imports
    .filter(({ file }) => file.startsWith('packages/core/src/') && !file.endsWith('.test.ts'))
    .flatMap(({ file, imported }) =>
      imported.filter((one) => !one.startsWith('.')).map((one) => `${file} imports ${one}`),
    );
  expect(outside).toEqual([]);
});

describe.each(['packages/core/src', 'packages/islands/src'])('the files of %s', (folder) => {
  it('take from each other without going in a circle', () => {
    const own = new Map(
      imports
        .filter(({ file }) => file.startsWith(`${folder}/`))
        .map(({ file, imported }) => [
          file,
          imported.filter((one) => one.startsWith('.')).map((one) => posix.join(dirname(file), one)),
        ]),
    );
    expect(circleIn(own)).toEqual([]);
  });
});

/**
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {readonly string[]} the files of the first circle that is found
 */
function circleIn(graph) {
  /** @type {Set<string>} */
  const done = new Set();
  const visit = (/** @type {string} */ file, /** @type {readonly string[]} */ path) => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const other of graph.get(file) ?? []) {
      const circle = visit(other, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
