import type { Argument, TeXNode } from './tex-node.ts';

/**
 * The name of a symbol regardless of how its TeX is typed: `W_{45}` and `{W}_{4 5}` are one. Different names, different keys.
 *
 * @returns `null` where the nodes hold something that is no part of a symbol
 */
export function symbolKey(nodes: readonly TeXNode[]): string | null {
  const keys = nodes.map(nodeKey);
  return keys.includes(null) ? null : keys.join('');
}

function nodeKey(node: TeXNode): string | null {
  switch (node.kind) {
    case 'glyph':
      return node.text === '−' ? '-' : node.text;
    case 'space':
      return '';
    case 'group':
      return symbolKey(node.body);
    case 'scripts': {
      const base = symbolKey(node.base);
      const below = scriptKey('_', node.below);
      const above = scriptKey('^', node.above);
      return base === null || below === null || above === null ? null : base + below + above;
    }
    case 'fraction':
      return joined('\\frac', argumentKey(node.over), argumentKey(node.under));
    case 'marked':
      return joined(node.mark, argumentKey(node.body));
    case 'operator':
      return node.name;
    case 'words':
      return `\\text{${node.text}}`;
    default:
      return null;
  }
}

function scriptKey(mark: string, script: Argument | null): string | null {
  return script === null ? '' : joined(mark, argumentKey(script));
}

function argumentKey(argument: Argument): string | null {
  const key = symbolKey(argument.body);
  return key === null ? null : `{${key}}`;
}

function joined(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('');
}

/** What a key has in common with its kin: every run of digits is a `#`. */
export function familyOf(key: string): string {
  return key.replace(/\d+/g, '#');
}
