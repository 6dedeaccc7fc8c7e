import { readFileSync } from 'node:fs';
import { readExamples } from '@nudge/core/example-reader';
import { bookOf } from '@nudge/proofread/book';
import { proofread } from '@nudge/proofread/proofread';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { remarkDirectiveText } from './remark-directive-text.ts';
import { remarkFormulaNotes } from './remark-formula-notes.ts';
import { remarkLessonMath } from './remark-lesson-math.ts';
import { remarkMarginNotes } from './remark-margin-notes.ts';
import { remarkNumberMarks } from './remark-number-marks.ts';
import { remarkScopes } from './remark-scopes.ts';
import { remarkValues } from './remark-values.ts';
import { remarkVocabulary } from './remark-vocabulary.ts';

/** One of the plugins: changes a lesson's tree. */
type LessonPlugin = () => (tree: Root, file: VFile) => void;

const lesson = new URL('../../../../docs-content/lessons/part/lesson.mdx', import.meta.url);
const file = 'docs-content/examples/two-two-one.json';
const { examples } = readExamples(
  readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8'),
  file,
);
const book = bookOf({ examples: new Map(examples.map((example) => [example.id, example])) });

/** A lesson that has been proofread, with blanks in place of its front matter as the plugins get it. */
function fileOf(source: string, frontmatter: Record<string, string>): VFile {
  const fields = Object.entries(frontmatter).map(([field, value]) => `${field}: ${value}\n`);
  const head = fields.length === 0 ? '' : `---\n${fields.join('')}---\n\n`;
  const text = head + source;
  const { numbers, notes, findings } = proofread({ path: 'lesson.mdx', text, book });
  return new VFile({
    path: lesson,
    value: head.replace(/[^\n]/g, ' ') + source,
    data: {
      astro: { frontmatter },
      readLesson: { path: 'lesson.mdx', text, book, numbers, notes, findings },
    },
  });
}

/** The HTML of a lesson's source after some of the plugins. */
function htmlOf(
  plugins: readonly LessonPlugin[],
  source: string,
  frontmatter: Record<string, string> = {},
): string {
  const processor = unified().use(remarkParse).use(remarkMath).use(remarkDirective);
  for (const plugin of plugins) processor.use(plugin);
  return String(processor.use(remarkRehype).use(rehypeStringify).processSync(fileOf(source, frontmatter)));
}

/** The tree of a lesson's MDX after some of the plugins, as text to look into. */
function treeOf(
  plugins: readonly LessonPlugin[],
  source: string,
  frontmatter: Record<string, string> = {},
): string {
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkMath);
  for (const plugin of plugins) processor.use(plugin);
  const read = fileOf(source, frontmatter);
  return JSON.stringify(processor.runSync(processor.parse(read), read), (key, value) =>
    key === 'position' ? undefined : value,
  );
}

const twoTwoOne = { example: 'two-two-one' };

describe('remarkValues', () => {
  it('gives a number the class of its meaning, and says what it is', () => {
    expect(htmlOf([remarkValues], ':v[0.690]{of=y5}', twoTwoOne)).toBe(
      '<p><span class="num forward" data-kind="derived" data-of="y5">0.690</span></p>',
    );
    expect(htmlOf([remarkValues], ':v[0.5]{of=t5}', twoTwoOne)).toContain(
      'class="num given" data-kind="given"',
    );
    expect(htmlOf([remarkValues], ':v[0.0270]{of=grad.W45}', twoTwoOne)).toContain('class="num gradient"');
    expect(htmlOf([remarkValues], ':v[0.8730]{of=next.W45}', twoTwoOne)).toContain('class="num changed"');
  });

  it('leaves a number that is wrong on purpose in the ink of the text', () => {
    const html = htmlOf([remarkValues], ':v[0.0407]{of=own.delta5 mistake=sign-of-delta}', twoTwoOne);
    expect(html).toContain('<span class="num" data-kind="quoted" data-of="own.delta5"');
    expect(html).toContain('data-mistake="sign-of-delta"');
  });
});

describe('remarkScopes', () => {
  it('prints what is in a scope, and says which example it has', () => {
    expect(htmlOf([remarkScopes], ':any[two weights]')).toBe('<p>two weights</p>');
    expect(htmlOf([remarkScopes], ':in[words]{notation=receiver-first}')).toBe(
      '<p><span data-notation="receiver-first">words</span></p>',
    );
    expect(htmlOf([remarkScopes], ':::in{example=two-two-one}\nwords\n:::')).toBe(
      '<div class="scope" data-example="two-two-one"><p>words</p></div>',
    );
  });
});

describe('remarkNumberMarks', () => {
  const marks = [remarkValues, remarkNumberMarks];

  it('marks a mention where it stands, and leaves everything else as it was', () => {
    expect(htmlOf(marks, 'Ask *unit 5*, then go on.', twoTwoOne)).toMatch(
      /^<p>Ask <em>unit <span data-kind="mention"[^>]*>5<\/span><\/em>, then go on\.<\/p>$/,
    );
  });

  it('finds its place behind escapes, character references and the marks of a quote', () => {
    const html = htmlOf(marks, '> A \\* and &amp; and\n> then unit 4.', twoTwoOne);
    expect(html).toMatch(/A \* and &#x26; and\nthen unit <span data-kind="mention"[^>]*>4<\/span>\./);
  });

  it('marks a value once', () => {
    expect(htmlOf(marks, 'It is :v[0.690]{of=y5}.', twoTwoOne).match(/data-kind/g)).toHaveLength(1);
  });

  it('divides the text of a drawing by tspan, and lists the numbers of an attribute', () => {
    const tree = treeOf(marks, '<svg aria-label="unit 5"><text>y₅</text></svg>', twoTwoOne);
    expect(tree).toContain('"hName":"tspan"');
    expect(tree).toMatch(/"name":"data-numbers","value":"mention:[^:]*:5"/);
  });
});

describe('remarkLessonMath', () => {
  it('marks each number of a formula, and keeps what the author wrote', () => {
    const html = htmlOf([remarkLessonMath], '$y_5 \\approx 0.690$', twoTwoOne);
    expect(html).toContain('kind=derived, of=y5');
    expect(html).toContain('kind=mention, of=y5');
  });
});

describe('remarkFormulaNotes', () => {
  const formula = '$$\na_5 = 0.3 \\times 0.68 + 0.9 \\times 0.66 \\approx 0.8014\n$$';

  it('tells a reader with a calculator, in full the first time', () => {
    const tree = treeOf([remarkFormulaNotes, remarkMarginNotes], `${formula}\n\n${formula}`, twoTwoOne);
    expect(tree.match(/"name":"MarginNote"/g)).toHaveLength(2);
    // 0.3 × 0.68 + 0.9 × 0.66 by hand.
    expect(tree.match(/"value":"0.7980"/g)).toHaveLength(2);
    expect(tree.match(/With all digits kept/g)).toHaveLength(1);
    expect(tree.match(/with-note rows/g)).toHaveLength(2);
  });
});

describe('remarkDirectiveText', () => {
  it.each(['At 10:30', 'a ratio x:y', ':smile[a *b*]{#c}', '::leaf', '::leaf[with *words*]{a=1}'])(
    'gives %j back',
    (source) => {
      expect(htmlOf([remarkDirectiveText], source)).toBe(`<p>${source}</p>`);
    },
  );

  it('leaves values and asides to those who know them', () => {
    expect(htmlOf([remarkDirectiveText], ':v[1]{of=y5}')).not.toContain(':v');
    expect(htmlOf([remarkDirectiveText], ':::note\nwords\n:::')).not.toContain(':::');
  });
});

describe('remarkVocabulary', () => {
  it('imports each component once, and hands example and notation on', () => {
    const tree = treeOf([remarkVocabulary], '<Stepper />\n\n<Stepper example="own" />\n\n<Key />', {
      example: 'two-two-one',
    });
    expect(tree.match(/import Stepper from '@nudge\/site\/components\/Stepper.astro'/g)).toHaveLength(1);
    expect(tree).toContain('{"type":"mdxJsxAttribute","name":"example","value":"two-two-one"}');
    expect(tree).toContain(
      '"attributes":[{"type":"mdxJsxAttribute","name":"example","value":"own"},{"type":"mdxJsxAttribute","name":"notation","value":"unit-pairs"}]',
    );
    expect(tree).toContain('"name":"Key","attributes":[]');
  });

  it("leaves an author's own components and HTML alone", () => {
    const source = "import Mine from './Mine.astro';\n\n<Mine />\n\n<div>words</div>";
    expect(treeOf([remarkVocabulary], source)).not.toContain('@nudge/site');
  });

  it('says where an unknown component stands, and which there are', () => {
    expect(() => treeOf([remarkVocabulary], 'Words.\n\n<Steper />')).toThrow(
      'docs-content/lessons/part/lesson.mdx:3:1 uses <Steper>, which is no component of the book. There are ActivationExplorer, Answer, Attributes, CarryOn, Check, Choice, ComputationGraph, DecisionMap, ',
    );
  });
});

describe('remarkMarginNotes', () => {
  it('boxes a note with the paragraph before it', () => {
    const tree = treeOf(
      [remarkMarginNotes],
      'First.\n\nSecond.\n\n<MarginNote title="A">\nnote\n</MarginNote>',
    );
    expect(tree).toMatch(/"First\.".*"name":"div".*"Second\.".*"name":"MarginNote"/);
  });
});
