import { checkStretch, type Scene } from './support/check-stretch.ts';
import {
  outlineComplaints,
  type Structure,
  structureComplaints,
  structureOf,
} from './support/check-structure.ts';
import { changedValues, Examples } from './support/examples.ts';
import { lessons } from './support/lessons.ts';
import { readLists } from './support/lists.ts';
import { expect, openAwake, test } from './support/page.ts';
import { saidOfCases } from './support/said.ts';
import { unnoticedChanges } from './support/spoiled-stretches.ts';
import { walkedNumbers } from './support/walked-numbers.ts';

const firstExample = { example: 'two-two-one', notation: 'unit-pairs' };
const pages = [{ path: '/', ...firstExample }, { path: '/404.html', ...firstExample }, ...lessons];
const examples = new Examples();
const lists = readLists();
const said = await saidOfCases();

test('every number on every page says what it is, and is right', async ({ page }) => {
  const totals = new Map<string, number>();
  const complaints: string[] = [];
  const structures = new Map<string, Structure>();
  for (const { path, example, notation } of pages) {
    await openAwake(page, path);
    const structure = await page.evaluate(structureOf);
    structures.set(path, structure);
    complaints.push(...structureComplaints(structure).map((complaint) => `${path}: ${complaint}`));
    const { stretches, changes } = await walkedNumbers(page);
    const scene: Scene = { example, notation, examples, lists, said };
    const moved = (name: string) =>
      changedValues(
        examples.worked(name),
        new Map(Object.entries({ ...changes[name], ...(name === example ? changes[''] : {}) })),
      );
    for (const stretch of stretches) {
      const checked = checkStretch(stretch, stretch.stop === 'moved' ? { ...scene, changed: moved } : scene);
      for (const kind of checked.kinds) totals.set(kind, (totals.get(kind) ?? 0) + 1);
      const place = [path, stretch.path, stretch.stop].filter((part) => part !== '').join(' · ');
      complaints.push(...checked.complaints.map((complaint) => `${place}: ${complaint}`));
    }
  }
  complaints.push(...outlineComplaints(structures));
  const counted = [...totals].toSorted(([, one], [, other]) => other - one);
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  const kinds = counted.map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(`${all} numbers of ${pages.length} pages checked: ${kinds}`);
  expect([...new Set(complaints)].join('\n')).toBe('');
});

test('a changed digit is noticed', async ({ page }) => {
  await openAwake(page, '/network-by-hand/one-output-weight/');
  const { stretches } = await walkedNumbers(page);
  const { changes, unnoticed } = unnoticedChanges(stretches, { ...firstExample, examples, lists, said });
  console.log(`${changes} digits changed one at a time`);
  expect(unnoticed.join('\n')).toBe('');
  expect(changes).toBeGreaterThan(100);
});

test('a number without a mark is noticed, in words, in a drawing and in a name', async ({ page }) => {
  await openAwake(page, '/network-by-hand/how-wrong/');
  await page.evaluate(() => {
    document.querySelector('.prose p')?.append(' about 0.12 of it');
    document.querySelector('.diagram text')?.replaceChildren('0.34');
    document.querySelector('.diagram svg')?.setAttribute('aria-label', 'E is 0.56');
  });
  const { stretches } = await walkedNumbers(page);
  const complaints = stretches
    .filter(({ stop }) => stop === '')
    .flatMap((stretch) => checkStretch(stretch, { ...firstExample, examples, lists, said }).complaints);
  expect(complaints.some((complaint) => /0\.12 .*does not say what it is/.test(complaint))).toBe(true);
  expect(complaints.some((complaint) => /0\.34/.test(complaint))).toBe(true);
  expect(complaints.some((complaint) => /0\.56 is no rounding of E/.test(complaint))).toBe(true);
});
