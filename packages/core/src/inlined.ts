import type { FunctionExample } from './example.ts';
import { type Expression, quantity } from './expression.ts';
import { parseExpression } from './expression-parser.ts';
import { substitute } from './rename.ts';

/** What a function example comes to as one expression of its variables: each name that it defines is replaced by what it stands for. */
export function inlined(example: FunctionExample): Expression {
  const known = new Map<string, Expression>();
  let result: Expression | undefined;
  for (const [name, text] of Object.entries(example.definitions)) {
    result = substitute(parseExpression(text), (id) => known.get(id) ?? quantity(id));
    known.set(name, result);
  }
  if (result === undefined) throw new RangeError(`${example.id} defines nothing`);
  return result;
}
