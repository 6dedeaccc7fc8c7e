import type { KatexOptions } from 'katex';

/**
 * How every formula of the site is set, in lessons and in islands. Only the commands that add a class or a data attribute are
 * trusted, and anything KaTeX would set with a warning is an error.
 */
export const katexOptions = {
  output: 'htmlAndMathml',
  trust: ({ command }) => command === '\\htmlClass' || command === '\\htmlData',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  throwOnError: true,
} satisfies KatexOptions;
