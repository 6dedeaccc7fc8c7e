/** Commands whose groups, as many as said, set lengths, colors and names and are not shown. */
const unshown: readonly (readonly [command: RegExp, groups: number])[] = [
  [/\\(?:phantom|hphantom|vphantom)(?![A-Za-z])/g, 1],
  [/\\(?:hspace|vspace)\*?(?![A-Za-z])/g, 1],
  [/\\(?:raisebox|above|cssId|htmlId|htmlClass|htmlStyle|htmlData|class|href|label)(?![A-Za-z])/g, 1],
  [/\\(?:color|textcolor|colorbox)(?![A-Za-z])/g, 1],
  [/\\(?:rule|fcolorbox)(?![A-Za-z])/g, 2],
  [/\\genfrac(?![A-Za-z])/g, 4],
  [/\\begin\s*\{(?:alignedat|alignat\*?|array|darray|subarray)\}/g, 1],
];

/** Stretches that are not shown and are no groups: comments, the space of `\\[2pt]`, `\kern 1em`, the parameters of a macro. */
const lengths = [
  /(?<!\\)%.*$/gm,
  /\\\\\*?\[[^\]]*\]/g,
  /\\(?:hskip|kern|mkern|mskip)\s*[-+]?\s*[\d.]+\s*[a-z]{2}/g,
  /#\d/g,
];

/** The TeX with spaces in the place of what is not shown, so that every digit left is one that a reader sees. */
export function shownTeX(tex: string): string {
  if (!/\d/.test(tex)) return tex;
  let shown = lengths.reduce((text, length) => text.replace(length, blank), tex);
  for (const [command, groups] of unshown) {
    for (const { 0: found, index } of [...shown.matchAll(command)]) {
      let end = index + found.length;
      for (let i = 0; i < groups; i++) end = endOfGroup(shown, end);
      shown = shown.slice(0, index) + blank(shown.slice(index, end)) + shown.slice(end);
    }
  }
  return shown;
}

function blank(stretch: string): string {
  return ' '.repeat(stretch.length);
}

/** Where the group or the single token that begins at a place ends; an optional `[…]` before it is taken with it. */
function endOfGroup(tex: string, start: number): number {
  const option = /^\s*\[[^\]]*\]/.exec(tex.slice(start))?.[0].length ?? 0;
  const before = /^\s*/.exec(tex.slice(start + option))?.[0].length ?? 0;
  const open = start + option + before;
  if (tex[open] !== '{') return Math.min(open + 1, tex.length);
  let depth = 0;
  for (let i = open; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{') depth++;
    else if (tex[i] === '}' && --depth === 0) return i + 1;
  }
  return tex.length;
}
