import type { RelationName, Statement } from '../chain/statement.ts';
import type { Located } from '../finding.ts';
import { isAboutArrays } from '../matrix/check-arrays.ts';
import { listsIn, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Definitions } from './definitions.ts';
import { freeLettersOf } from './free-letters.ts';
import { tried } from './outcome.ts';
import { readingsOf } from './readings.ts';
import type { Survey } from './survey.ts';

/**
 * What is wrong with a statement about any unit or layer, which holds in the example, in a network of another shape: where there is one
 * output only, j and k may be the same by chance.
 *
 * @returns `null` where it holds there, or is about this network only
 */
export function wrongElsewhere(
  statement: Statement,
  survey: Survey,
  vocabulary: Vocabulary,
  definitions: Definitions,
  tex: string,
): Located | null {
  const isLaw = statement.relations.every(({ name }) => name !== null && LAWS.has(name));
  if (!isLaw || !isAboutAny(statement, vocabulary)) return null;
  for (const other of vocabulary.otherShapes()) {
    const outcomes = readingsOf(survey, other, definitions).map((reading) =>
      tried(statement, other, reading, definitions, tex),
    );
    const [first] = outcomes;
    if (first?.kind !== 'wrong' || !outcomes.every((one) => one.kind === 'wrong' && !one.isOpen)) continue;
    const [finding] = first.report.findings;
    if (finding !== undefined)
      return { ...finding, message: `in a network with other units and layers, ${finding.message}` };
  }
  return null;
}

/** An order may be said of this example's numbers only. */
const LAWS: ReadonlySet<RelationName> = new Set(['=', '≈', '←', ':=']);

/** True where letters stand for any unit or layer, and nothing else says which. */
function isAboutAny({ sides }: Statement, vocabulary: Vocabulary): boolean {
  const { letters, sums } = freeLettersOf(sides, vocabulary.indexNames(vocabulary));
  if (letters.size === 0 && sums.length === 0) return false;
  if (sums.some(({ to }) => to !== null && to.letter === null)) return false;
  // With one output, its vectors are numbers and take any product.
  const outputs = [...vocabulary.quantities.keys()].filter((id) => /^t\d+$/.test(id)).length;
  if (outputs < 2 && isAboutArrays({ sides, relations: [] }, vocabulary)) return false;
  return !sides.some(namesOne);
}

/** True where an index is a number, but for that of the inputs, `h^{(0)}`, and of a neighbor, `l + 1`. */
function namesOne(nodes: readonly TeXNode[]): boolean {
  return nodes.some((node) => {
    if (node.kind !== 'scripts') return listsIn(node).some(namesOne);
    const below = node.base.some(({ kind }) => kind === 'operator') ? [] : (node.below?.body ?? []);
    const above = node.above?.body ?? [];
    const [first] = above;
    const isLayer = first?.kind === 'glyph' && (first.text === '(' || first.text === '[');
    return [below, isLayer ? above : []].some(holdsNumber) || listsIn(node).some(namesOne);
  });
}

function holdsNumber(nodes: readonly TeXNode[]): boolean {
  return nodes.some((node, i) => {
    if (node.kind === 'group') return holdsNumber(node.body);
    const before = nodes[i - 1];
    const isAdded = before?.kind === 'glyph' && ['+', '-', '−'].includes(before.text);
    return node.kind === 'glyph' && /[1-9]/.test(node.text) && !isAdded;
  });
}
