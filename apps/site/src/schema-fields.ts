import type { ComponentProp } from './component-props.ts';

/**
 * The fields of a lesson's front matter, with what the schema's file says of them.
 *
 * @param source of lesson-schema.ts
 */
export function schemaFields(source: string): readonly ComponentProp[] {
  const body = /^export const lessonSchema = z\.object\(\{\n([\s\S]*?)^\}\);/m.exec(source)?.[1] ?? '';
  return [...body.matchAll(/\/\*\*\s*([\s\S]*?)\s*\*\/\s*(\w+): ([^\n]*)/g)].map(
    ([, words = '', name = '', type = '']) => ({
      name,
      words: words.replace(/\s*\n\s*\*?\s*/g, ' '),
      isOptional: /\.(optional|default)\(/.test(type),
    }),
  );
}
