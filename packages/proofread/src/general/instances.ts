import type { Statement } from '../chain/statement.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { listsIn, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { derivesDirectly } from './direct.ts';
import { type FreeLetters, freeLettersOf } from './free-letters.ts';
import { type IndexedSymbol, type IndexNames, isKronecker, lettersOf } from './index-names.ts';
import { mapLists } from './map-lists.ts';
import { MisplacedError } from './misplaced-error.ts';
import { type Assignment, digitsOf, isIndexLetter, numberAt } from './places.ts';
import { boundsOf, type Sum, scopeOf, sumIn } from './sum.ts';

/** A statement about one unit, one layer, one place. */
export interface Instance {
  readonly statement: Statement;
  /** Which number stands for each letter; empty where the statement is about one thing anyway. */
  readonly assignment: Assignment;
}

/** More than these are not tried. */
const MOST = 200;
/** Up to where a letter counts that the example doesn't bound. */
const COUNTS = [1, 2, 3, 4];

/**
 * Every statement that a general one makes about an example: its letters i, j, k, l in scripts replaced by each number for which all that it
 * names exists, its sums written out over all that there is to add. `L` is the last layer. A statement without such letters is itself
 * the only one; one that fits nothing in the example has none.
 *
 * @throws UnreadableError where a sum can't be written out
 */
export function instances(statement: Statement, vocabulary: Vocabulary): readonly Instance[] {
  const names = vocabulary.indexNames(vocabulary);
  const free = freeLettersOf(statement.sides, names);
  if (free.letters.size === 0 && free.sums.length === 0) return [{ statement, assignment: new Map() }];
  const found: Instance[] = [];
  const idle: Assignment[] = [];
  for (const assignment of assignmentsOf(free, names)) {
    const sides = statement.sides.map((side) => new Writer(names, vocabulary).list(side, assignment));
    const written = sides.filter((side) => side !== null);
    if (written.length < sides.length) idle.push(assignment);
    else found.push({ statement: { ...statement, sides: written }, assignment });
  }
  const { role } = statement;
  const outputs = names.outputs;
  if (role !== undefined && outputs.size > 0 && free.letters.has(role.letter))
    return found.filter(({ assignment }) => outputs.has(assignment.get(role.letter) ?? 0) === role.isOutput);
  refuseGaps(found, idle, layerLettersOf(free), statement);
  return found;
}

/** In one layer, a sum that has something to add for some units must have it for all: w_{jk} is not w_{kj}. */
function refuseGaps(
  found: readonly Instance[],
  idle: readonly Assignment[],
  layers: readonly string[],
  { sides }: Statement,
): void {
  if (layers.length === 0) return;
  const layerOf = (assignment: Assignment) => layers.map((letter) => assignment.get(letter)).join();
  const known = new Set(found.map(({ assignment }) => layerOf(assignment)));
  const gap = idle.find((assignment) => known.has(layerOf(assignment)));
  if (gap === undefined) return;
  const where = [...gap].map(([letter, number]) => `${letter.replace('\\', '')} = ${number}`).join(', ');
  throw new MisplacedError(`for ${where} the sum has nothing to add up`, spanOf(sides.flat()));
}

function layerLettersOf({ symbols }: FreeLetters): readonly string[] {
  const layers = symbols.flatMap(({ above }) => above?.places ?? []);
  return [...new Set(layers.flatMap(({ letter }) => letter ?? []))];
}

/** Every way to give the letters numbers such that all symbols exist. */
function assignmentsOf({ letters, symbols, counts }: FreeLetters, names: IndexNames): readonly Assignment[] {
  let found: readonly Assignment[] = [new Map()];
  const given: string[] = [];
  for (const letter of letters) {
    given.push(letter);
    const decided = symbols.filter((symbol) => {
      const own = lettersOf(symbol);
      return own.includes(letter) && own.every((one) => given.includes(one));
    });
    const numbers = letter === 'L' ? [names.layers] : counts.has(letter) ? COUNTS : names.numbers;
    found = found
      .flatMap((assignment) => numbers.map((number) => new Map([...assignment, [letter, number]])))
      .filter((assignment) => decided.every((symbol) => names.exists(symbol, assignment)))
      .slice(0, MOST);
  }
  // y_i is any output, but what is said of nothing else is not said of the inputs.
  const isAboutInputs = (assignment: Assignment) =>
    symbols.length > 0 && symbols.every((symbol) => names.isInput(symbol, assignment));
  return found.filter((assignment) => !isAboutInputs(assignment));
}

type List = readonly TeXNode[];

/** Writes a formula out for numbers in the place of its letters. */
class Writer {
  readonly #names: IndexNames;
  readonly #vocabulary: Vocabulary;
  /** A sum of nothing makes the whole statement say nothing. */
  #isVoid = false;

  constructor(names: IndexNames, vocabulary: Vocabulary) {
    this.#names = names;
    this.#vocabulary = vocabulary;
  }

  /** `null` where it says nothing for these numbers. */
  list(nodes: List, assignment: Assignment): List | null {
    const written = this.#list(nodes, assignment);
    return this.#isVoid ? null : written;
  }

  #list(nodes: List, assignment: Assignment): List {
    const written: TeXNode[] = [];
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (node === undefined) continue;
      const sum = sumIn(node);
      if (sum === null) written.push(this.#node(node, assignment));
      else {
        const scope = nodes.slice(i + 1, i + 1 + scopeOf(nodes.slice(i + 1)));
        written.push(...this.#sum(sum, scope, assignment));
        i += scope.length;
      }
    }
    return written;
  }

  #node(node: TeXNode, assignment: Assignment): TeXNode {
    const within = (nodes: List) => this.#list(nodes, assignment);
    if (node.kind === 'glyph') {
      const number = isIndexLetter(node.text) ? assignment.get(node.text) : undefined;
      return number === undefined || this.#vocabulary.symbols.has(node.text)
        ? node
        : inParentheses([digitsOf(number, node.span)], '+', node.span);
    }
    const symbol = this.#names.symbolIn(node);
    if (symbol === null) return mapLists(node, within);
    const whole = this.#kronecker(symbol, assignment) ?? this.#names.written(symbol, assignment);
    if (whole.kind !== 'scripts') return whole;
    const above =
      symbol.above !== null || whole.above === null
        ? whole.above
        : { ...whole.above, body: within(whole.above.body) };
    return { ...whole, base: within(whole.base), above };
  }

  /** 1 where both indices are one, and 0 otherwise. */
  #kronecker(symbol: IndexedSymbol, assignment: Assignment): TeXNode | null {
    if (!isKronecker(symbol)) return null;
    const [one, other] = (symbol.below?.places ?? []).map((place) => numberAt(place, assignment));
    return inParentheses([digitsOf(one === other ? 1 : 0, symbol.node.span)], '+', symbol.node.span);
  }

  #sum(sum: Sum, scope: List, assignment: Assignment): List {
    const terms = this.#values(sum, scope, assignment).map((values) => this.#list(scope, values));
    const span = spanOf([sum, ...scope]);
    if (terms.length === 0) this.#isVoid = true;
    if (sum.name === 'sum') return [inParentheses(terms, '+', span)];
    if (sum.name === 'product') return terms.map((term) => inParentheses([term], '+', span));
    return [{ kind: 'operator', name: sum.name, span }, inParentheses(terms, ',', span)];
  }

  /** The numbers over which a sum runs. */
  #values(sum: Sum, scope: List, assignment: Assignment): readonly Assignment[] {
    const bounds = boundsOf(sum, assignment);
    const all = this.#names.numbers.filter((number) => number >= 0);
    const numbers =
      bounds === null ? all : all.filter((number) => number >= bounds[0] && number <= bounds[1]);
    const some = combinations(sum.letters, numbers, assignment).filter(
      (values) =>
        !this.#isExcepted(sum, values, assignment) &&
        this.#allExist(scope, values) &&
        (bounds !== null || derivesDirectly(this.#list(scope, values), this.#vocabulary)),
    );
    if (bounds !== null) {
      const isWhole = some.length === Math.max(0, bounds[1] - bounds[0] + 1) - (sum.except === null ? 0 : 1);
      const [letter] = sum.letters;
      const next = new Map(letter === undefined ? assignment : [...assignment, [letter, bounds[1] + 1]]);
      // \sum_{i=1}^n over all there are: n is how many.
      const isShort = sum.to?.letter != null && this.#isBounded(scope, next) && this.#allExist(scope, next);
      if (!isWhole || isShort) this.#isVoid = true;
      return some;
    }
    const from = sum.from?.letter === null ? sum.from.offset : 1;
    const first = Math.min(...some.map((values) => values.get(sum.letters[0] ?? '') ?? 0));
    if (sum.from !== null && from !== 1 && first > from)
      throw new UnreadableError(`the sum begins at ${from}, but there the first is ${first}`, sum.span);
    return sum.from === null
      ? some
      : some.filter((values) => (values.get(sum.letters[0] ?? '') ?? 0) >= from);
  }

  #isExcepted({ letters, except }: Sum, values: Assignment, assignment: Assignment): boolean {
    const [letter] = letters;
    if (except === null || letter === undefined) return false;
    const skipped =
      except.letter === null ? except.offset : (assignment.get(except.letter) ?? Number.NaN) + except.offset;
    return values.get(letter) === skipped;
  }

  /** True where everything with an index that has a number now is in the example. */
  #allExist(nodes: List, assignment: Assignment): boolean {
    return this.#symbolsIn(nodes).every(
      (symbol) =>
        !lettersOf(symbol).every((letter) => assignment.has(letter)) ||
        this.#names.exists(symbol, assignment),
    );
  }

  /** True where the example says how many there are. */
  #isBounded(nodes: List, assignment: Assignment): boolean {
    return this.#symbolsIn(nodes).some(
      (symbol) => symbol.isKnown && lettersOf(symbol).every((letter) => assignment.has(letter)),
    );
  }

  #symbolsIn(nodes: List): readonly IndexedSymbol[] {
    return nodes.flatMap((node) => {
      const symbol = this.#names.symbolIn(node);
      return [
        ...(symbol === null ? [] : [symbol]),
        ...listsIn(node).flatMap((list) => this.#symbolsIn(list)),
      ];
    });
  }
}

function combinations(
  letters: readonly string[],
  numbers: readonly number[],
  assignment: Assignment,
): readonly Assignment[] {
  return letters.reduce<readonly Assignment[]>(
    (all, letter) => all.flatMap((one) => numbers.map((number) => new Map([...one, [letter, number]]))),
    [assignment],
  );
}

/** Lists between parentheses, with a sign between each and the next. */
function inParentheses(lists: readonly List[], sign: '+' | ',', span: Span): TeXNode {
  const between: TeXNode = { kind: 'glyph', text: sign, family: sign === '+' ? 'bin' : 'punct', span };
  const body = lists.flatMap((list, i) => (i === 0 ? list : [between, ...list]));
  return { kind: 'fenced', left: '(', right: ')', body, span };
}
