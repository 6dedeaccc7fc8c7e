import type { Pieces } from '../src/formula-text.ts';

const indent = '  ';

/** How many columns of a terminal a text takes; marks that combine with the letter before them take none. */
export function displayWidth(text: string): number {
  return [...text.replace(/\p{Mark}/gu, '')].length;
}

/** The text with blanks after it, up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Pieces filled into lines of a width; every line after the first is indented. A part wider than a line stands alone. */
export function filled(pieces: Pieces, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const add = (text: string) => {
    if (line === '' || displayWidth(line + text.trimEnd()) <= width) {
      line += text;
    } else {
      lines.push(line.trimEnd());
      line = indent + text.trimStart();
    }
  };
  for (const parts of pieces) {
    const piece = parts.join('');
    const fits = displayWidth(indent + piece.trim()) <= width;
    for (const text of fits ? [piece] : parts) add(text);
  }
  return [...lines, line.trimEnd()];
}

/** Cells that may take several lines, side by side. */
export function sideBySide(
  cells: readonly (readonly string[])[],
  widths: readonly number[],
): readonly string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((cell, column) => padded(cell[row] ?? '', widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
