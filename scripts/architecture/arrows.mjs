/**
 * The arrows that ARCHITECTURE.md draws: which folder of the house may take from which others.
 *
 * @param {string} document
 * @returns {ReadonlyMap<string, readonly string[]>} folders from the root, in the order of the document
 */
export function arrowsIn(document) {
  const block = /^```arrows\n([\s\S]*?)^```/m.exec(document)?.[1];
  if (block === undefined) throw new Error('ARCHITECTURE.md has no block ```arrows');
  return new Map(
    block
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [folder = '', others = ''] = line.split('→').map((part) => part.trim());
        return [folder, others === '' ? [] : others.split(/,\s*/)];
      }),
  );
}
