import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { vocabulary } from '../lesson-vocabulary.ts';
import { lessonFields } from './front-matter.ts';
import { lessonError } from './lesson-error.ts';

/** Names that the author imports or defines: those components are theirs. */
function ownNames(tree: Root): ReadonlySet<string> {
  const names = new Set<string>();
  visit(tree, 'mdxjsEsm', (node) => {
    for (const statement of node.data?.estree?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue;
      for (const { local } of statement.specifiers) names.add(local.name);
    }
  });
  return names;
}

/** `import NAME from '@nudge/site/components/NAME.astro';` as MDX holds it. */
function importOf(name: string): MdxjsEsm {
  const source = `@nudge/site/components/${name}.astro`;
  return {
    type: 'mdxjsEsm',
    value: `import ${name} from '${source}';`,
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        body: [
          {
            type: 'ImportDeclaration',
            attributes: [],
            source: { type: 'Literal', value: source, raw: `'${source}'` },
            specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }],
          },
        ],
      },
    },
  };
}

/** Hands a field of the front matter on as an attribute, unless the author wrote that attribute. */
function handOn(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  field: string,
  value: string | undefined,
): void {
  const isWritten = element.attributes.some((attribute) => 'name' in attribute && attribute.name === field);
  if (value !== undefined && !isWritten) {
    element.attributes.push({ type: 'mdxJsxAttribute', name: field, value });
  }
}

/**
 * Lets a lesson use the components of the vocabulary without importing them, and hands them the lesson's example and
 * notation. A component that nobody knows is an error.
 */
export function remarkVocabulary() {
  return (tree: Root, file: VFile) => {
    const fields = lessonFields(file);
    const own = ownNames(tree);
    const used = new Set<string>();
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (element) => {
      if (element.type !== 'mdxJsxFlowElement' && element.type !== 'mdxJsxTextElement') return;
      const { name } = element;
      // A small letter starts an HTML element, no name a fragment.
      if (!name || /^[a-z]/.test(name) || own.has(name)) return;
      const entry = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
      if (!entry) {
        const names = Object.keys(vocabulary).join(', ');
        throw lessonError(
          file,
          element,
          `uses <${name}>, which is no component of the book. There are ${names}.`,
        );
      }
      used.add(name);
      for (const field of entry.fromLesson) handOn(element, field, fields[field]);
    });
    tree.children.unshift(...[...used].map(importOf));
  };
}
