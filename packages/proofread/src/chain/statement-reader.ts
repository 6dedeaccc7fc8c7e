import { functionNamed } from '../term/function-heads.ts';
import { isClosing, isOpening } from '../tex/delimiters.ts';
import { spanOf, type TeXNode } from '../tex/tex-node.ts';
import { eachPlace, unzipped } from './listed-statements.ts';
import { areChanging, plainNodes } from './plain-nodes.ts';
import { isSeparator, type Relation, relationAt, type Statement } from './statement.ts';

interface Draft {
  /** A comma and nothing else stands before it. */
  readonly isJoined: boolean;
  readonly sides: TeXNode[][];
  readonly relations: Relation[];
}

/**
 * Cuts a formula into statements: at commas, wide spaces, words and implications, and at the rows of an `aligned` unless a row
 * goes on with the one before.
 */
export function statementsOf(nodes: readonly TeXNode[]): readonly Statement[] {
  const reader = new StatementReader();
  reader.read(nodes);
  return reader.statements();
}

class StatementReader {
  readonly #drafts: Draft[] = [];
  /** What the brace of an `\underbrace` says about what it holds. */
  readonly #labels: Statement[] = [];
  #current: Draft | null = null;
  /** The statement before a wide space or words: a relation behind them still belongs to it, `E \approx 0.0181 \text{ before} \to`. */
  #paused: Draft | null = null;
  #isComma = false;
  #depth = 0;

  read(nodes: readonly TeXNode[]): void {
    for (const node of plainNodes(nodes)) this.#add(node);
  }

  statements(): readonly Statement[] {
    const said = this.#drafts.filter(isSaid).map(({ isJoined, sides, relations }) => ({
      isJoined,
      statement: withoutNameInWords({ sides, relations }),
    }));
    return [...unzipped(said).flatMap(eachPlace), ...this.#labels];
  }

  #add(node: TeXNode): void {
    if (node.kind === 'rows') {
      this.#separate();
      for (const row of node.rows) this.#row(row);
      this.#separate();
    } else if (node.kind === 'line-break') this.#separate();
    else if (node.kind === 'group' && node.body.some((inner) => relationAt(inner) !== null))
      this.read(node.body);
    else if (this.#depth > 0 || !isBoundary(node)) this.#continue(node);
    else {
      const isPause =
        node.kind === 'space' ||
        (node.kind === 'words' &&
          !areChanging(
            node,
            this.#current?.sides.at(-1)?.findLast(({ kind }) => kind !== 'space'),
          ));
      const paused = isPause ? (this.#current ?? this.#paused) : null;
      this.#separate();
      this.#paused = paused;
      this.#isComma = node.kind === 'glyph' && node.text === ',';
    }
  }

  #row(cells: readonly (readonly TeXNode[])[]): void {
    const [first = [], ...rest] = cells;
    const start = cells.flat().find((node) => node.kind !== 'space');
    const goesOn =
      start !== undefined && (relationAt(start) !== null || (isEmpty(first) && isOperator(start)));
    this.#current = goesOn ? (this.#drafts.at(-1) ?? null) : null;
    this.#depth = 0;
    // Space at the beginning of a cell is indentation.
    [first, ...rest].forEach((cell, i) => {
      const indent = cell.findIndex((node) => node.kind !== 'space');
      const [start] = indent < 0 ? [] : cell.slice(indent);
      // The columns of `alignedat` go in pairs, each with a statement of its own.
      const isBegin = i % 2 === 0 || isEmpty(cells[i - 1] ?? []);
      const isColumn = i > 1 && isBegin && start !== undefined && !goesOnWith(start);
      if (isColumn && this.#depth === 0 && !isEmpty(this.#current?.sides.at(-1) ?? [])) this.#separate();
      this.read(indent < 0 ? [] : cell.slice(indent));
    });
  }

  #continue(node: TeXNode): void {
    const relation = this.#depth === 0 ? relationAt(node) : null;
    if (relation !== null) this.#current ??= this.#paused;
    if (node.kind !== 'space') this.#paused = null;
    const draft = this.#open();
    if (relation !== null) {
      const last = draft.relations.at(-1);
      if (last?.name === ':' && relation.name === '=' && isEmpty(draft.sides.at(-1) ?? []))
        // It is set in two glyphs.
        draft.relations.splice(-1, 1, { name: ':=', span: spanOf([last, relation]) });
      else {
        draft.relations.push(relation);
        draft.sides.push([]);
      }
      return;
    }
    this.#depth = Math.max(0, this.#depth + depthChange(node));
    draft.sides.at(-1)?.push(node);
    if (node.kind === 'brace' && node.label !== null) this.#label(node.body, node.label.body);
  }

  #label(body: readonly TeXNode[], label: readonly TeXNode[]): void {
    if (label.every((node) => node.kind === 'words' || node.kind === 'space')) return;
    const said = statementsOf(label);
    for (const { sides, relations } of said) {
      const [first = [], ...rest] = sides;
      const claim: Relation = { name: '≈', span: { start: 0, end: 0 } };
      if (isEmpty(first)) this.#labels.push({ sides: [body, ...rest], relations });
      else this.#labels.push({ sides: [body, first, ...rest], relations: [claim, ...relations] });
    }
  }

  #open(): Draft {
    const draft = this.#current ?? { isJoined: this.#isComma, sides: [[]], relations: [] };
    if (this.#current === null) this.#drafts.push(draft);
    this.#current = draft;
    return draft;
  }

  #separate(): void {
    this.#current = null;
    this.#paused = null;
    this.#isComma = false;
    this.#depth = 0;
  }
}

function isBoundary(node: TeXNode): boolean {
  if (node.kind === 'words') return functionNamed(node) === null;
  return (node.kind === 'space' && node.wide) || isSeparator(node);
}

function goesOnWith(node: TeXNode): boolean {
  return relationAt(node) !== null || isOperator(node);
}

/** `\text{error} = t - y_5 \approx -0.19` says what its other sides say. */
function withoutNameInWords(statement: Statement): Statement {
  const [first = [], second, ...rest] = statement.sides;
  const [relation, ...relations] = statement.relations;
  const isNamed = isEmpty(first) && rest.length > 0 && (relation?.name === '=' || relation?.name === '≈');
  return isNamed && second !== undefined ? { sides: [second, ...rest], relations } : statement;
}

function isSaid(draft: Draft): boolean {
  return draft.relations.length > 0 || !draft.sides.every(isEmpty);
}

/** Nothing, or what has nothing to say: space, the full stop of a sentence. */
export function isEmpty(side: readonly TeXNode[]): boolean {
  return side.every((node) => node.kind === 'space' || (node.kind === 'glyph' && node.text === '.'));
}

function isOperator(node: TeXNode): boolean {
  return node.kind === 'glyph' && ['+', '-', '−', '\\cdot', '\\times'].includes(node.text);
}

function depthChange(node: TeXNode): number {
  if (node.kind === 'glyph') return isOpening(node.text) ? 1 : isClosing(node.text) ? -1 : 0;
  const [base] = node.kind === 'scripts' ? node.base : [];
  return base?.kind === 'glyph' && isClosing(base.text) ? -1 : 0;
}
