import { expect, it } from 'vitest';
import { arrowsIn } from './arrows.mjs';
import { importsOf } from './imports.mjs';

it.each([
  [
    'a.ts',
    "import { a } from './a.ts';\nimport type { B } from '@nudge/core/b';\nexport { c } from './c.ts';",
  ],
  ['a.mjs', "import './a.ts';\nconst b = await import('@nudge/core/b');\nimport c from './c.ts';"],
  [
    'a.svelte',
    "<script lang=\"ts\">\nimport A from './a.ts';\nimport type { B } from '@nudge/core/b';\n</script>\n<p>import x from './no.ts'</p>\n<script module>import './c.ts';</script>",
  ],
  [
    'a.astro',
    "---\nimport A from './a.ts';\nimport B from '@nudge/core/b';\n---\n<p>import x from './no.ts'</p>\n<script>import './c.ts';</script>",
  ],
  [
    'a.mdx',
    "import A from './a.ts';\n\nText: import x from './no.ts'\n\n```js\nimport './no.ts';\n```\n\nimport B from '@nudge/core/b';\nimport './c.ts';",
  ],
])('finds every import of %s, and nothing that only looks so', (file, text) => {
  expect(importsOf(file, text)).toEqual(['./a.ts', '@nudge/core/b', './c.ts']);
});

it('reads the arrows of a document', () => {
  const document = 'Text.\n\n```arrows\npackages/core\nscripts → packages/core, e2e\n```\n';
  expect([...arrowsIn(document)]).toEqual([
    ['packages/core', []],
    ['scripts', ['packages/core', 'e2e']],
  ]);
  expect(() => arrowsIn('Text.')).toThrow('no block');
});
