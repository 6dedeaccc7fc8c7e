import { expect as expectSoon, test } from '@playwright/test';
import { ProjectCopy } from './support/project-copy.ts';

const lesson = 'docs-content/lessons/network-by-hand/how-wrong.mdx';
const address = '/network-by-hand/how-wrong/';

/** A server that makes its pages anew takes as long as the machine takes. */
const expect = expectSoon.configure({ timeout: 30_000 });

let project: ProjectCopy;
let site: string;
let right: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  project = new ProjectCopy();
  right = project.read(lesson);
  site = await project.serve(Number(process.env['E2E_PORT'] ?? 4399) + 1);
});

test.afterAll(() => project.remove());

test.beforeEach(async ({ page }) => {
  project.write(lesson, right);
  // The first page of a server may be served anew once it has found out what it has to prepare.
  await page.goto(site + address);
  await expect(page.locator('lesson-findings')).toHaveCount(0);
});

/** The lesson with another number in the place of one that stands there once. */
function spoiled(from: string, to: string): string {
  expect(right.split(from)).toHaveLength(2);
  return right.replace(from, to);
}

test('a wrong number in prose is underlined where it is, with its message, and its fix is written', async ({
  page,
}) => {
  project.write(lesson, spoiled(':v[0.6903]{of=y5}', ':v[0.6913]{of=y5}'));
  const wrong = page.locator('.prose .finding');
  await expect(wrong).toHaveText(/^0\.6913/);
  await wrong.focus();
  await expect(wrong.locator('.finding-note')).toBeVisible();
  await expect(wrong.locator('.finding-note')).toContainText('A wrong digit: y₅ is 0.6902835');
  await wrong.getByRole('button', { name: 'Write 0.6903' }).click();
  await expect(page.locator('.finding')).toHaveCount(0);
  await expect.poll(() => project.read(lesson)).toBe(right);
});

test('a wrong number in a formula is underlined, and all fixes can be written at once', async ({ page }) => {
  const formula = '\\approx 0.0181\n';
  project.write(
    lesson,
    spoiled(formula, '\\approx 0.0182\n').replace(':v[0.6903]{of=y5}', ':v[0.6913]{of=y5}'),
  );
  await expect(page.locator('.prose .finding')).toHaveCount(2);
  await expect(page.locator('.katex-html .finding')).toHaveText(/^0\.0182/);
  await expect(page.locator('lesson-findings summary')).toHaveText('2 findings');
  await page.getByRole('button', { name: 'Fix 2 of them' }).click();
  await expect(page.locator('.finding')).toHaveCount(0);
  await expect.poll(() => project.read(lesson)).toBe(right);
});

test('a wrong number in a table is underlined in its cell', async ({ page }) => {
  const table = '\n\n| quantity | value |\n|---|---|\n| $y_5$ | 0.6904 |\n';
  project.write(lesson, right + table);
  await expect(page.locator('td .finding')).toHaveText(/^0\.6904/);
});

test('a finding in the front matter stands in the list', async ({ page }) => {
  project.write(lesson, spoiled('\norder: 3\n', '\norder: 99\n'));
  await expect(page.locator('lesson-findings li')).toContainText('A number out of place');
});

test('a fix of a text that has changed since is not written', async ({ page }) => {
  project.write(lesson, spoiled(':v[0.6903]{of=y5}', ':v[0.6913]{of=y5}'));
  await expect(page.locator('.prose .finding')).toHaveCount(1);
  // The page is kept from following, as one that lost its connection.
  await page.evaluate(() => {
    const list = document.querySelector('lesson-findings li');
    list?.setAttribute('data-text', '0.6923');
  });
  await page.locator('lesson-findings').getByRole('button', { name: 'Write 0.6903' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'nothing was written' })).toBeVisible();
  expect(project.read(lesson)).toContain('0.6913');
});

test('a lesson that cannot be parsed shows where, the others are served, and it comes back', async ({
  page,
}) => {
  for (const [broken, said, place] of [
    [`${right}\n<Question>\n\nnever closed {\n`, 'it is no MDX', `${lesson}:`],
    [spoiled('\norder: 3\n', '\norder: [3\n'), 'the front matter is no YAML', lesson],
    [spoiled('\norder: 3\n', '\norder: third\n'), 'order: ', lesson],
    [`${right}\n<Unheard />\n`, 'no component of the book', `${lesson}:`],
  ] as const) {
    project.write(lesson, broken);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(page.locator('body')).toContainText(place);
    const other = await page.request.get(`${site}/network-by-hand/why-delta/`);
    expect(other.status()).toBe(200);
    const front = await page.request.get(`${site}/`);
    expect(front.status()).toBe(200);
    project.write(lesson, right);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('being wrong');
  }
});

test('the commands that CONTRIBUTING.md begins with lead to a changed number', async ({ page }) => {
  const [clone, enter, edit, mend, serve] = project.commands();
  expect([clone, enter, serve]).toEqual(['git clone REPOSITORY nudge', 'cd nudge', 'npm run dev']);
  project.run(edit ?? '');
  expect(project.read(lesson)).toContain(':v[0.691]{of=y5}');
  // This is `npm run dev`: what the third command did is on the page, underlined.
  await expect(page.locator('.prose .finding')).toHaveText(/^0\.691/);
  expect(project.run(mend ?? '')).toContain('0 errors');
  await expect(page.locator('.prose .num[data-of="y5"]').first()).toHaveText('0.690');
  await expect(page.locator('.finding')).toHaveCount(0);
});

test('a worked example that changes is followed by the findings', async ({ page }) => {
  const example = 'docs-content/examples/two-two-one.json';
  const before = project.read(example);
  project.write(
    example,
    before.replace('"learningRate": 1', '"learningRate": 2').replace('"target": [0.5]', '"target": [0.4]'),
  );
  expect(project.read(example)).not.toBe(before);
  await expect(page.locator('lesson-findings')).toContainText('wrong digit');
  project.write(example, before);
  await expect(page.locator('lesson-findings')).toHaveCount(0);
});

test('a change that falls between the making of a page and its first word with the server is not missed', async ({
  page,
}) => {
  // The page is served, and changed before anything on it has been run.
  let served = false;
  await page.route('**/@vite/client', async (route) => {
    if (!served) {
      served = true;
      project.write(lesson, spoiled(':v[0.6903]{of=y5}', ':v[0.6913]{of=y5}'));
      const seen = async () => (await (await page.request.get(site + address)).text()).includes('0.6913');
      await expect.poll(seen).toBe(true);
    }
    await route.continue();
  });
  await page.goto(site + address);
  await expect(page.locator('.prose .finding')).toHaveText(/^0\.6913/);
});
