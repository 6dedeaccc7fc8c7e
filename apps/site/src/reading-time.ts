/** Words a minute of somebody who reads closely and works along on paper. */
const wordsAMinute = 120;

/**
 * How long a lesson takes, from its source: its words, each formula as one word and each table cell by its words.
 *
 * @param source MDX without front matter
 * @returns whole minutes, at least 1
 */
export function readingMinutes(source: string): number {
  const prose = source
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, ' formula ')
    .replace(/^:::.*$/gm, ' ')
    .replace(/:(?:v|any|in)\[([^\]]*)\](?:\{[^}]*\})?/g, '$1')
    .replace(/<[^>]*>/g, ' ');
  const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsAMinute));
}
