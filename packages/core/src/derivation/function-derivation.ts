import { differentiate } from '../differentiate.ts';
import type { FunctionExample } from '../example.ts';
import { type Expression, negative, operandsOf, productOf, quantity, sumOf } from '../expression.ts';
import { parseExpression } from '../expression-parser.ts';
import { functions } from '../functions.ts';
import { at } from '../list.ts';
import { functionSymbol } from '../notation/function-names.ts';
import type { Phase, Quantity } from '../quantity.ts';
import { rename } from '../rename.ts';
import { idOf, type Subject } from '../subject.ts';
import { wordsFor } from '../subject-words.ts';
import { type Entry, QuantityList } from './quantity-list.ts';

interface Definition {
  readonly name: string;
  readonly expression: Expression;
}

/** The derivation of a function example: its values, the slopes inside each definition, the gradients, and a step where it has a rate. */
export function deriveFunction(example: FunctionExample): readonly Quantity[] {
  const list = new QuantityList(functions);
  const variables = Object.keys(example.variables);
  const definitions = Object.entries(example.definitions).map(([name, text]) => ({
    name,
    expression: parseExpression(text),
  }));
  const result = at(definitions, definitions.length - 1);
  const entry = (subject: Subject): Entry => {
    const symbol = functionSymbol(subject, variables.length === 1, result.name);
    return { id: idOf(subject, 0), symbol: symbol.tex, symbolText: symbol.text, ...wordsFor(subject, 1) };
  };
  for (const [name, value] of Object.entries(example.variables)) list.given(entry(named(name)), value);
  if (example.learningRate !== undefined) list.given(entry({ kind: 'learning-rate' }), example.learningRate);
  deriveValues(list, definitions, entry, 'forward', named);
  deriveGradients(list, variables, definitions, entry);
  if (example.learningRate === undefined) return list.quantities;
  for (const name of variables) {
    const change: Subject = { kind: 'step', of: named(name) };
    const gradient = of({ kind: 'gradient', of: named(name) });
    list.derived(
      entry(change),
      'update',
      'changed',
      negative(productOf(of({ kind: 'learning-rate' }), gradient)),
    );
    const next: Subject = { kind: 'next', of: named(name) };
    list.derived(entry(next), 'update', 'changed', sumOf([of(named(name)), of(change)]));
  }
  deriveValues(list, definitions, entry, 'forward-again', (name) => ({ kind: 'next', of: named(name) }));
  return list.quantities;
}

function deriveValues(
  list: QuantityList,
  definitions: readonly Definition[],
  entry: (subject: Subject) => Entry,
  phase: Phase,
  when: (name: string) => Subject,
): void {
  for (const { name, expression } of definitions) {
    const moved = rename(expression, (operand) => idOf(when(operand), 0));
    list.derived(entry(when(name)), phase, 'forward', moved);
  }
}

/** From the result back: first the slopes inside a definition, then, once all its users are done, the gradient by each name. */
function deriveGradients(
  list: QuantityList,
  variables: readonly string[],
  definitions: readonly Definition[],
  entry: (subject: Subject) => Entry,
): void {
  const result = at(definitions, definitions.length - 1);
  for (const name of [...variables, ...definitions.slice(0, -1).map((one) => one.name)].toReversed()) {
    const users = definitions.filter(({ expression }) => operandsOf(expression).includes(name));
    const terms = users.map((user) => {
      const slope = differentiate(user.expression, name);
      if (user === result) return slope;
      const local: Subject = { kind: 'local-slope', of: user.name, by: name };
      list.derived(entry(local), 'backward', 'forward', slope);
      return productOf(of({ kind: 'gradient', of: named(user.name) }), of(local));
    });
    list.derived(entry({ kind: 'gradient', of: named(name) }), 'backward', 'gradient', sumOf(terms));
  }
}

function named(name: string): Subject {
  return { kind: 'named', name };
}

function of(subject: Subject): Expression {
  return quantity(idOf(subject, 0));
}
