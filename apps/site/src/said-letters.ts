const names = new Map([
  ['δ', 'delta'],
  ['η', 'eta'],
  ['σ', 'sigma'],
]);

/** The Greek letters of a title as one says and searches for them; `undefined` where there are none. */
export function saidLetters(title: string): string | undefined {
  const said = [...names].filter(([letter]) => title.includes(letter)).map(([, name]) => name);
  return said.length === 0 ? undefined : said.join(' ');
}
