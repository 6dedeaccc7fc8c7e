import type { GlyphFamily } from './tex-node.ts';

/** A node of KaTeX's tree. */
export type Raw = Readonly<Record<string, unknown>>;

/** From this width in em, a space sets two statements apart. */
const WIDE = 1;

/** All that is set in a tree, in a row. */
export function lettersIn(raw: unknown): string {
  if (Array.isArray(raw)) return raw.map(lettersIn).join('');
  return isRaw(raw) ? textAt(raw, 'text') + lettersIn(raw['body']) : '';
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textAt(raw: Raw, field: string): string {
  const value = raw[field];
  return typeof value === 'string' ? value : '';
}

export function familyOf(raw: Raw): GlyphFamily {
  const family = raw['family'];
  switch (family) {
    case 'bin':
    case 'rel':
    case 'open':
    case 'close':
    case 'punct':
    case 'inner':
      return family;
    default:
      return 'ord';
  }
}

export function isWide(raw: Raw): boolean {
  const { dimension } = raw;
  return (
    isRaw(dimension) &&
    dimension['unit'] === 'em' &&
    typeof dimension['number'] === 'number' &&
    dimension['number'] >= WIDE
  );
}
