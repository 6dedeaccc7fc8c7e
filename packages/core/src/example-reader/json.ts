/** JSON as it was written: objects keep the order of their fields, numbers keep their text. */
export type Json =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `value` is NaN or infinite where the text says so (`NaN`, `-Infinity`) or where it overflows (`1e999`). */
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly Json[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Json> };

/** The value in a few words on one line, for an error that says what was found. */
export function describe(json: Json): string {
  switch (json.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(json.value);
    case 'number':
      return shortened(json.text);
    case 'string':
      return quoted(json.value);
    case 'list':
      return json.items.length === 0 ? 'an empty list' : `a list of ${json.items.length}`;
    case 'object':
      return json.fields.size === 0 ? 'an empty object' : 'an object';
  }
}

/** A text in double quotes, on one line, cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
}
