import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { remarkDirectiveText } from './remark-directive-text.ts';
import { remarkMarginNotes } from './remark-margin-notes.ts';
import { remarkValues } from './remark-values.ts';
import { remarkVocabulary } from './remark-vocabulary.ts';

/** One of the plugins: changes a lesson's tree. */
type LessonPlugin = () => (tree: Root, file: VFile) => void;

const lesson = new URL('../../../../docs-content/lessons/part/lesson.mdx', import.meta.url);

function fileOf(source: string, frontmatter: Record<string, string>): VFile {
  return new VFile({ path: lesson, value: source, data: { astro: { frontmatter } } });
}

/** The HTML of a lesson's source after one of the plugins. */
function htmlOf(plugin: LessonPlugin, source: string, frontmatter: Record<string, string> = {}): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(plugin)
    .use(remarkRehype)
    .use(rehypeStringify);
  return String(processor.processSync(fileOf(source, frontmatter)));
}

/** The tree of a lesson's MDX after one of the plugins, as text to look into. */
function treeOf(plugin: LessonPlugin, source: string, frontmatter: Record<string, string> = {}): string {
  const processor = unified().use(remarkParse).use(remarkMdx).use(plugin);
  const file = fileOf(source, frontmatter);
  return JSON.stringify(processor.runSync(processor.parse(file), file), (key, value) =>
    key === 'position' ? undefined : value,
  );
}

describe('remarkValues', () => {
  const example = { example: 'two-two-one' };

  it('gives a number the class of its meaning', () => {
    expect(htmlOf(remarkValues, ':v[0.690]{of=y5}', example)).toBe(
      '<p><span class="num forward" data-of="y5">0.690</span></p>',
    );
    expect(htmlOf(remarkValues, ':v[0.5]{of=t5}', example)).toContain('class="num given"');
    expect(htmlOf(remarkValues, ':v[0.0270]{of=grad.W45}', example)).toContain('class="num gradient"');
    expect(htmlOf(remarkValues, ':v[0.8730]{of=next.W45}', example)).toContain('class="num changed"');
  });

  it('says where an unknown quantity stands, and which there are', () => {
    expect(() => htmlOf(remarkValues, 'Words\n\nthen :v[1]{of=y9}', example)).toThrow(
      /^docs-content\/lessons\/part\/lesson\.mdx:3:6 is of "y9", which the example has not; it has x1, /,
    );
  });

  it('says what is missing', () => {
    expect(() => htmlOf(remarkValues, ':v[1]', example)).toThrow(
      'lesson.mdx:1:1 does not say what the number is of',
    );
    expect(() => htmlOf(remarkValues, ':v[1]{of=y5}')).toThrow('lesson.mdx:1:1 needs an example');
    expect(() => htmlOf(remarkValues, ':v[1]{of=y5}', { example: 'none' })).toThrow(
      'There is no worked example "none"',
    );
  });
});

describe('remarkDirectiveText', () => {
  it.each(['At 10:30', 'a ratio x:y', ':smile[a *b*]{#c}', '::leaf', '::leaf[with *words*]{a=1}'])(
    'gives %j back',
    (source) => {
      expect(htmlOf(remarkDirectiveText, source)).toBe(`<p>${source}</p>`);
    },
  );

  it('leaves values and asides to those who know them', () => {
    expect(htmlOf(remarkDirectiveText, ':v[1]{of=y5}')).not.toContain(':v');
    expect(htmlOf(remarkDirectiveText, ':::note\nwords\n:::')).not.toContain(':::');
  });
});

describe('remarkVocabulary', () => {
  it('imports each component once, and hands example and notation on', () => {
    const tree = treeOf(remarkVocabulary, '<Stepper />\n\n<Stepper example="own" />\n\n<Key />', {
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
    expect(treeOf(remarkVocabulary, source)).not.toContain('@nudge/site');
  });

  it('says where an unknown component stands, and which there are', () => {
    expect(() => treeOf(remarkVocabulary, 'Words.\n\n<Steper />')).toThrow(
      'docs-content/lessons/part/lesson.mdx:3:1 uses <Steper>, which is no component of the book. There are CarryOn, Key, MarginNote, NetworkDiagram, ParameterPanel, Question, Stepper.',
    );
  });
});

describe('remarkMarginNotes', () => {
  it('boxes a note with the paragraph before it', () => {
    const tree = treeOf(
      remarkMarginNotes,
      'First.\n\nSecond.\n\n<MarginNote title="A">\nnote\n</MarginNote>',
    );
    expect(tree).toMatch(/"First\.".*"name":"div".*"Second\.".*"name":"MarginNote"/);
  });
});
