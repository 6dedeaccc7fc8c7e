import { openBook } from '@nudge/proofread/book';
import { proofread } from '@nudge/proofread/proofread';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from './editor.ts';
import { Project } from './project.ts';

const path = 'docs-content/lessons/part/lesson.mdx';
const lesson = (...lines: readonly string[]) =>
  ['---', 'title: Why?', 'order: 1', 'example: two-two-one', '---', '', ...lines, ''].join('\n');
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

let project: Project;
let editor: Editor;
let uri: string;

beforeEach(async () => {
  project = new Project();
  uri = project.uri(path);
  editor = new Editor();
  await editor.start();
});

afterEach(async () => {
  await editor.stop();
  project.remove();
});

/** The text after the edits of the only action of that title. */
async function applied(text: string, title: string): Promise<string> {
  const actions = await editor.codeActions(uri, whole);
  const [action, ...others] = actions.filter((one) => one.title === title);
  expect(others).toEqual([]);
  const [change] = action?.edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error(`no edits in ${JSON.stringify(actions)}`);
  const edits = change.edits.filter((edit): edit is TextEdit => 'newText' in edit);
  return TextDocument.applyEdits(TextDocument.create(uri, 'mdx', 1, text), edits);
}

describe('diagnostics', () => {
  it('say what is wrong, exactly where it is, and go once it is mended', async () => {
    const right = lesson('It is :v[0.690]{of=y5}.');
    await editor.open(uri, right.replace('0.690', '0.691'));
    const { diagnostics, version } = await editor.diagnostics();
    expect(version).toBe(1);
    expect(diagnostics).toEqual([
      {
        range: { start: { line: 6, character: 9 }, end: { line: 6, character: 14 } },
        severity: 1,
        code: 'wrong-digit',
        source: 'nudge',
        message: expect.stringMatching(/^y₅ is 0\.6902835.*\nPrint the value/),
      },
    ]);
    await editor.change(uri, 2, right);
    expect(await editor.diagnostics()).toMatchObject({ version: 2, diagnostics: [] });
  });

  it('count characters as the protocol does, in lines that end as Windows ends them', async () => {
    const text = lesson('\tβ 🧠 é :v[0.691]{of=y5}').replaceAll('\n', '\r\n');
    await editor.open(uri, text);
    const { diagnostics } = await editor.diagnostics();
    const line = text.split('\r\n')[6] ?? '';
    const start = line.indexOf('0.691');
    expect(diagnostics[0]?.range).toEqual({
      start: { line: 6, character: start },
      end: { line: 6, character: start + 5 },
    });
  });

  it('tell where a lesson cannot be parsed', async () => {
    await editor.open(uri, lesson('Text.', '', '<Question>', '', '{'));
    const { diagnostics } = await editor.diagnostics();
    expect(diagnostics.map(({ code }) => code)).toEqual(['unparsable-lesson']);
    expect(diagnostics[0]?.range.start.line).toBeGreaterThan(6);
  });

  it('are read from the editor and not from the file, and are taken back when it is closed', async () => {
    project.write(path, lesson('It is :v[0.690]{of=y5}.'));
    await editor.open(uri, lesson('It is :v[0.7]{of=y4}, and :v[0.60]{of=y4}.'));
    expect((await editor.diagnostics()).diagnostics).toHaveLength(1);
    await editor.close(uri);
    expect(await editor.diagnostics()).toEqual({ uri, diagnostics: [] });
  });

  it('follow an example that changes on disk, and name one that cannot be read', async () => {
    const example = 'docs-content/examples/two-two-one.json';
    const before = project.read(example);
    await editor.open(uri, lesson('It is :v[1]{of=eta}.'));
    expect((await editor.diagnostics()).diagnostics).toEqual([]);
    expect(editor.watched).toEqual(['**/docs-content/**/*.{json,yaml,mdx}']);
    project.write(example, before.replace('"learningRate": 1', '"learningRate": 2'));
    await editor.changedOnDisk(project.uri(example));
    expect((await editor.diagnostics()).diagnostics[0]?.message).toMatch(/^η is 2/);
    project.write(example, '{');
    await editor.changedOnDisk(project.uri(example));
    const { diagnostics } = await editor.diagnostics();
    expect(diagnostics).toMatchObject([{ code: 'book', range: { start: { line: 0, character: 0 } } }]);
    expect(diagnostics[0]?.message).toContain('two-two-one.json');
    project.write(example, before);
    await editor.changedOnDisk(project.uri(example));
    expect((await editor.diagnostics()).diagnostics).toEqual([]);
  });

  it('are not given for what is no lesson', async () => {
    await editor.open(project.uri('docs-content/notes.md'), '0.123');
    await editor.open(uri, lesson('It is :v[0.691]{of=y5}.'));
    expect((await editor.diagnostics()).uri).toBe(uri);
  });
});

describe('code actions', () => {
  const text = lesson('It is :v[0.691]{of=y5}, not :v[0.660]{of=y4}.');

  it('write the right number in the place of a wrong one', async () => {
    await editor.open(uri, text);
    await editor.diagnostics();
    expect(await applied(text, 'Write 0.690')).toBe(text.replace('0.691', '0.690'));
    const actions = await editor.codeActions(uri, {
      start: { line: 6, character: 10 },
      end: { line: 6, character: 10 },
    });
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Write 0.690', 'quickfix', true],
      ['Fix all in this lesson', 'source.fixAll.nudge', undefined],
    ]);
  });

  it('mend all at once, so that a clean reading is left', async () => {
    await editor.open(uri, text);
    await editor.diagnostics();
    const mended = await applied(text, 'Fix all in this lesson');
    const book = await openBook(project.root);
    expect(proofread({ path, text: mended, book }).findings).toEqual([]);
    const only = await editor.codeActions(uri, whole, ['source.fixAll']);
    expect(only.map(({ title }) => title)).toEqual(['Fix all in this lesson']);
  });

  it('offer nothing where nothing is certain', async () => {
    await editor.open(uri, lesson('It is 0.123.'));
    expect((await editor.diagnostics()).diagnostics).toHaveLength(1);
    expect(await editor.codeActions(uri, whole)).toEqual([]);
  });

  it('are not offered for a text that has changed since it was read', async () => {
    await editor.open(uri, text);
    await editor.diagnostics();
    await editor.change(uri, 2, lesson('It is :v[0.690]{of=y5}.'));
    expect(await editor.codeActions(uri, whole)).toEqual([]);
  });
});

describe('hover', () => {
  it('says what a number is, how it is worked out, and all its digits', async () => {
    await editor.open(uri, lesson('It is :v[0.6903]{of=y5}.'));
    await editor.diagnostics();
    const hover = await editor.hover(uri, { line: 6, character: 10 });
    expect(hover?.range).toEqual({ start: { line: 6, character: 9 }, end: { line: 6, character: 15 } });
    expect(hover?.contents).toEqual({
      kind: 'markdown',
      value: [
        'derived: `y5`, output of unit 5',
        'y₅ = σ(a₅)',
        'y₅ ≈ σ(0.8014) ≈ 0.6903',
        'in full: 0.6902834929076443',
      ].join('\n\n'),
    });
  });

  it('has nothing to say about words', async () => {
    await editor.open(uri, lesson('It is :v[0.6903]{of=y5}.'));
    await editor.diagnostics();
    expect(await editor.hover(uri, { line: 6, character: 1 })).toBeNull();
  });
});

it('ends as the protocol asks', async () => {
  expect(await editor.stop()).toBe(0);
});
