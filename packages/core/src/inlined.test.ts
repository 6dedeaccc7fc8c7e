import { expect, it } from 'vitest';
import { parseExpression } from './expression-parser.ts';
import { inlined } from './inlined.ts';

it('puts each definition in the place of its name', () => {
  const example = {
    kind: 'function',
    id: 'chain',
    title: 'A chain',
    source: 'ours',
    variables: { x: 2 },
    definitions: { u: '3x + 1', v: 'u^2', y: 'sin(v) + u' },
  } as const;
  expect(inlined(example)).toEqual(parseExpression('sin((3x + 1)^2) + (3x + 1)'));
});
