import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';

/**
 * Stretches that are read in their own way: `:in[…]{notation=…}` and `:::in{example=…}` with another example or notation, `:::mistake`
 * with a mistake made on purpose, `:any[two weights]` as words alone. A reader sees what is in them.
 */
export function remarkScopes() {
  return (tree: Root) => {
    visit(tree, ['textDirective', 'containerDirective'], (node, index, parent) => {
      if (node.type === 'textDirective' && node.name === 'any' && parent && index !== undefined) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      if (node.type === 'textDirective' && node.name === 'in') {
        node.data = { ...node.data, hName: 'span', hProperties: scopeData(node.attributes) };
      }
      if (node.type === 'containerDirective' && (node.name === 'in' || node.name === 'mistake')) {
        const mistake = node.name === 'mistake' ? { dataMistake: node.attributes?.['name'] ?? '' } : {};
        const hProperties = { className: ['scope'], ...scopeData(node.attributes), ...mistake };
        node.data = { ...node.data, hName: 'div', hProperties };
      }
      return undefined;
    });
  };
}

function scopeData(attributes: Readonly<Record<string, string | null | undefined>> | null | undefined) {
  const { example, notation } = attributes ?? {};
  return { ...(example ? { dataExample: example } : {}), ...(notation ? { dataNotation: notation } : {}) };
}
