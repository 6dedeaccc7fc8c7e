import ts from 'typescript';

/**
 * What a file imports: statically, dynamically, for its types alone, or to hand it on.
 *
 * @param {string} file its name
 * @param {string} text
 * @returns {readonly string[]} as they are written: `./a.ts`, `@nudge/core/b`
 */
export function importsOf(file, text) {
  return scriptsOf(file, text).flatMap((script) =>
    ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

/**
 * The stretches of a file that are TypeScript.
 *
 * @param {string} file
 * @param {string} text
 * @returns {readonly string[]}
 */
function scriptsOf(file, text) {
  if (/\.m?ts$|\.mjs$/.test(file)) return [text];
  const inTags = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  if (file.endsWith('.svelte')) return inTags;
  if (file.endsWith('.astro')) return [/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', ...inTags];
  // A lesson imports at the beginning of a line; its code blocks are no code of the project.
  return [
    text
      .replace(/^```[\s\S]*?^```/gm, '')
      .match(/^import .*$/gm)
      ?.join('\n') ?? '',
  ];
}
