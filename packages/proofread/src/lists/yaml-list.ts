import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { LinesOf, type Place } from '../lines-of.ts';

/** A reviewed list of the book is not right. */
export class ListError extends Error {
  override readonly name = 'ListError';
}

/** A row of a list: its fields as they are written, and where it stands. */
export interface Row {
  readonly fields: ReadonlyMap<string, string>;
  readonly place: Place;
}

/**
 * Reads a list of rows, each of them fields with a text.
 *
 * @param file path, for errors
 * @param required fields that every row has
 * @param optional fields that a row may have
 * @throws ListError that names file, line, and what was expected
 */
export function readRows(
  text: string,
  file: string,
  required: readonly string[],
  optional: readonly string[],
): readonly Row[] {
  const lines = new LinesOf(text);
  const document = parseDocument(text);
  const lineAt = (offset: number) => lines.place({ start: offset, end: offset }).line;
  const [error] = document.errors;
  if (error !== undefined)
    throw new ListError(`${file}:${lineAt(error.pos[0])}: no YAML: ${error.message.split('\n')[0]}`);
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) throw new ListError(`${file}:1: expected a list of rows, each after a dash`);
  const all = [...required, ...optional];
  return document.contents.items.map((item) => {
    const [start = 0, end = 0] = isMap(item) && item.range ? item.range : [];
    const { line } = lines.place({ start, end });
    if (!isMap(item)) throw new ListError(`${file}: expected every row to have ${all.join(', ')}`);
    const fields = new Map<string, string>();
    for (const { key, value } of item.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!all.includes(name))
        throw new ListError(`${file}:${line}: unknown field "${name}": expected ${all.join(', ')}`);
      // As it is written, so that 0.690 keeps its zero.
      const written = isScalar(value)
        ? typeof value.value === 'string'
          ? value.value
          : value.source
        : undefined;
      if (written === undefined || written.trim() === '')
        throw new ListError(`${file}:${line}: expected a text in the field "${name}"`);
      fields.set(name, written.trim());
    }
    const missing = required.find((name) => !fields.has(name));
    if (missing !== undefined) throw new ListError(`${file}:${line}: the field "${missing}" is missing`);
    return { fields, place: lines.place({ start, end: start + text.slice(start, end).trimEnd().length }) };
  });
}
