import { isClosing, isOpening } from '../tex/delimiters.ts';
import type { TeXNode } from '../tex/tex-node.ts';
import { type Relation, type RelationName, relationAt, type Statement } from './statement.ts';
import { statementsOf } from './statement-reader.ts';

/** What a formula claims, statement by statement, each in the plainest way to write it. */
export function claimsIn(nodes: readonly TeXNode[]): readonly Statement[] {
  return statementsOf(nodes)
    .flatMap(unwrapped)
    .flatMap(splitAtArrows)
    .flatMap(eachBranch)
    .map(withoutInterval);
}

/** `f(x) = x^2 \to f'(x) = 2x` are two statements: an arrow between equations is no path between quantities. */
function splitAtArrows({ sides, relations }: Statement): readonly Statement[] {
  const arrow = relations.findIndex(
    ({ name }, i) =>
      name === '→' && relations.slice(0, i).some(isEqual) && relations.slice(i + 1).some(isEqual),
  );
  const isLoose = relations.at(-1)?.name === '→' && sides.at(-1)?.every(({ kind }) => kind === 'space');
  // Behind `\quad\to\quad` stands another statement.
  if (isLoose) return splitAtArrows({ sides: sides.slice(0, -1), relations: relations.slice(0, -1) });
  if (arrow < 0) return [{ sides, relations }];
  const before = { sides: sides.slice(0, arrow + 1), relations: relations.slice(0, arrow) };
  const behind = { sides: sides.slice(arrow + 1), relations: relations.slice(arrow + 1) };
  return [before, ...splitAtArrows(behind)];
}

/** Cases told apart in words, "if j is an output unit", are a statement each. */
function eachBranch(statement: Statement): readonly Statement[] {
  const last = statement.sides.at(-1)?.filter(({ kind }) => kind !== 'space') ?? [];
  const [cases, ...others] = last;
  if (cases?.kind !== 'array' || !cases.isCases || others.length > 0) return [statement];
  const said = cases.rows.map(([, ...conditions]) => wordsIn(conditions.flat()));
  if (!said.every((words) => /\b(output|hidden|unit|units|neuron|layer)\b/.test(words))) return [statement];
  return cases.rows.map(([value = [], ...conditions], i) => ({
    ...statement,
    sides: [...statement.sides.slice(0, -1), value],
    ...roleIn(conditions.flat(), said[i] ?? ''),
  }));
}

function wordsIn(nodes: readonly TeXNode[]): string {
  return nodes.flatMap((node) => (node.kind === 'words' ? [node.text] : [])).join(' ');
}

/** Of which units a row is: "if j is an output unit". */
function roleIn(nodes: readonly TeXNode[], words: string): Pick<Statement, 'role'> {
  const roles = words.match(/\b(output|hidden)\b/g) ?? [];
  const letters = nodes.flatMap((node) => (node.kind === 'glyph' ? [node.text] : []));
  const letter = letters[0] ?? /\b(?:if|for|when|unit)\s+([ijkl])\b/.exec(words)?.[1];
  if (roles.length !== 1 || letter === undefined || letters.length > 1) return {};
  return { role: { letter, isOutput: roles[0] === 'output' } };
}

/** What stands in parentheses behind a statement, `(z > 0)`. */
function unwrapped({ sides, relations }: Statement): readonly Statement[] {
  const nodes = (sides[0] ?? []).filter(({ kind }) => kind !== 'space');
  const [first] = nodes;
  const last = nodes.at(-1);
  const isHeld = first?.kind === 'glyph' && first.text === '(' && last?.kind === 'glyph' && last.text === ')';
  const inside = isHeld
    ? nodes.slice(1, -1)
    : first?.kind === 'fenced' && nodes.length === 1
      ? first.body
      : [];
  const isStatement = relations.length === 0 && inside.some((node) => relationAt(node) !== null);
  return isStatement ? statementsOf(inside) : [{ sides, relations }];
}

function isEqual({ name }: Relation): boolean {
  return name === '=';
}

const LOWER: ReadonlyMap<string, RelationName> = new Map([
  ['(', '<'],
  ['[', '≤'],
]);
const UPPER: ReadonlyMap<string, RelationName> = new Map([
  [')', '<'],
  [']', '≤'],
]);

/** `y \in (0, 1)` is 0 < y < 1. */
function withoutInterval(statement: Statement): Statement {
  const [element = [], interval = [], ...others] = statement.sides;
  const [relation] = statement.relations;
  const printed = interval.filter(({ kind }) => kind !== 'space');
  const held = heldIn(printed);
  if (relation?.name !== '∈' || others.length > 0 || held === null) return statement;
  const comma = held.body.findIndex((node) => node.kind === 'glyph' && node.text === ',');
  const [lower, upper] = [LOWER.get(held.left), UPPER.get(held.right)];
  if (comma < 0 || lower === undefined || upper === undefined) return statement;
  const [from, to] = [held.body.slice(0, comma), held.body.slice(comma + 1)];
  const { span } = relation;
  const sides = [element];
  const relations: Relation[] = [];
  if (!isEndless(from)) {
    sides.unshift(from);
    relations.push({ name: lower, span });
  }
  if (!isEndless(to)) {
    sides.push(to);
    relations.push({ name: upper, span });
  }
  return { sides, relations };
}

interface Held {
  readonly left: string;
  readonly right: string;
  readonly body: readonly TeXNode[];
}

function heldIn(nodes: readonly TeXNode[]): Held | null {
  const [first] = nodes;
  const last = nodes.findLast((node) => !(node.kind === 'glyph' && node.text === '.'));
  if (first?.kind === 'fenced' && first === last) return first;
  if (first?.kind !== 'glyph' || last?.kind !== 'glyph' || !isOpening(first.text) || !isClosing(last.text))
    return null;
  return { left: first.text, right: last.text, body: nodes.slice(1, nodes.indexOf(last)) };
}

function isEndless(nodes: readonly TeXNode[]): boolean {
  return nodes.some((node) => node.kind === 'glyph' && node.text === '\\infty');
}
