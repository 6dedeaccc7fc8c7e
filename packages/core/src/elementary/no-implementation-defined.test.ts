import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SOURCES = new URL('../', import.meta.url);

/**
 * What ECMA-262 defines to the last bit. Everything else in Math is "implementation-approximated", or
 * random.
 */
const EXACT = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
]);

/** `line: text` of every use of Math that is not in the list above, and of every `**`. */
function implementationDefined(text: string): string[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isInexactMath(node) || isExponentiation(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${line + 1}: ${node.parent.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isInexactMath(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || node.text !== 'Math') return false;
  const use = node.parent;
  return !(ts.isPropertyAccessExpression(use) && use.expression === node && EXACT.has(use.name.text));
}

function isExponentiation(node: ts.Node): boolean {
  return (
    node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
    node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
  );
}

describe('implementation-defined functions', () => {
  it.each([
    ['Math.exp(1)', 1],
    ['const x = 1;\nx ** 2', 1],
    ['let x = 2; x **= 3', 1],
    ["Math['log'](2)", 1],
    ['const { tanh } = Math', 1],
    ['const f = Math.sin, g = globalThis.Math.cos', 2],
    ['Math.random()', 1],
    ['Math.floor(Math.sqrt(2)) + Math.abs(-1)', 0],
    ["// Math.exp and 2 ** 3\n/** Math.pow */ 'Math.tan'", 0],
  ])('are found in %j', (text, count) => {
    expect(implementationDefined(text)).toHaveLength(count);
  });

  it('are used nowhere in core: nothing there calls Math.exp and its like', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    expect(files).toContain('elementary/exp.ts');
    const uses = files.flatMap((file) =>
      implementationDefined(readFileSync(new URL(file, SOURCES), 'utf8')).map((use) => `${file}:${use}`),
    );
    expect(uses).toEqual([]);
  });
});
