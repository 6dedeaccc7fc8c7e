import { layersIn } from '../customary-symbols.ts';
import { familyOf, symbolKey } from '../tex/symbol-key.ts';
import type { TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import {
  type Assignment,
  digitsOf,
  type Index,
  indexAbove,
  indexBelow,
  numberAt,
  type Place,
} from './places.ts';

type Scripts = Extract<TeXNode, { kind: 'scripts' }>;

/** A symbol with letters in its index: `w^{(l)}_{jk}`. */
export interface IndexedSymbol {
  readonly node: Scripts;
  readonly below: Index | null;
  readonly above: Index | null;
  /** True where the example has symbols of that kind. */
  readonly isKnown: boolean;
}

/** The names of a vocabulary, made once for each set of symbols. */
export function indexNamesOf(): (vocabulary: Vocabulary) => IndexNames {
  const made = new WeakMap<Vocabulary['symbols'], IndexNames>();
  return (vocabulary) => {
    const names = made.get(vocabulary.symbols) ?? new IndexNames(vocabulary);
    made.set(vocabulary.symbols, names);
    return names;
  };
}

/** How many of a kind there are where the example doesn't say. */
const ANY = [1, 2, 3];
/** Places from which on an index has commas. */
const WIDE = 10;

/** Which indexed symbols an example has, whatever stands in the letters' place. */
export class IndexNames {
  readonly #vocabulary: Vocabulary;
  readonly #families: ReadonlySet<string>;
  /** The last layer, 0 without layers. */
  readonly layers: number;
  /** Which units are outputs, where units are numbered through. */
  readonly outputs: ReadonlySet<number>;
  /** Every number that an index may be. */
  readonly numbers: readonly number[];

  constructor(vocabulary: Vocabulary) {
    const keys = [...vocabulary.symbols.keys(), ...vocabulary.arrays.keys()].filter((key) => /\d/.test(key));
    this.#vocabulary = vocabulary;
    this.#families = new Set(keys.map(familyOf));
    this.layers = Math.max(layersIn(vocabulary.symbols), layersIn(vocabulary.arrays));
    const targets = [...vocabulary.symbols.values()].flatMap((id) => /^t(\d+)$/.exec(id)?.[1] ?? []);
    this.outputs = new Set(layersIn(vocabulary.symbols) > 0 ? [] : targets.map(Number));
    const digits = keys.flatMap((key) => (key.match(/\d/g) ?? []).map(Number));
    // y_{12} is about unit 12, W_{12} of 1 and 2.
    const units = [...vocabulary.symbols].flatMap(([key, id]) =>
      /^[a-z]+\d+$/.test(id) ? [Number(/_\{(\d+)\}/.exec(key)?.[1] ?? 0)] : [],
    );
    this.numbers = Array.from({ length: Math.max(0, ...digits, ...units, ...ANY) + 1 }, (_, i) => i);
  }

  /** The symbol that a node is where letters stand in its index; `null` for any other node. */
  symbolIn(node: TeXNode): IndexedSymbol | null {
    if (node.kind !== 'scripts' || node.base.some(({ kind }) => kind === 'operator')) return null;
    const isNamed = this.#isNamed(node);
    const below = isNamed ? null : indexBelow(node.below);
    const above = indexAbove(node.above, () => this.#isLayered(node));
    if (below === null && above === null) return null;
    const symbol = { node, below, above, isKnown: false };
    return { ...symbol, isKnown: this.#isKnown(symbol) };
  }

  /** The symbol with numbers in the place of its letters. */
  written({ node, below, above }: IndexedSymbol, assignment: Assignment): Scripts {
    const places = below === null ? null : (numbersOf(below.places, assignment) ?? []);
    const layer = above === null ? null : (numbersOf(above.places, assignment)?.[0] ?? null);
    const raised =
      node.above === null || above === null || layer === null
        ? node.above
        : { ...node.above, body: [...above.before, ...digitsOf(layer, node.above.span), ...above.behind] };
    const plain = { ...node, above: raised };
    if (node.below === null || places === null) return plain;
    const { span } = node.below;
    const close = {
      ...plain,
      below: { ...node.below, body: places.flatMap((place) => digitsOf(place, span)) },
    };
    const comma: TeXNode = { kind: 'glyph', text: ',', family: 'punct', span };
    const apart = places.flatMap((place, i) => [...(i > 0 ? [comma] : []), ...digitsOf(place, span)]);
    const isApart = places.length > 1 && (places.some((place) => place >= WIDE) || !this.#has(close));
    const spread = { ...plain, below: { ...node.below, body: apart } };
    return isApart && (this.#has(spread) || !this.#isKnownKind(close)) ? spread : close;
  }

  /** True where the example has that symbol, or nothing of its kind so that it may be anything. */
  exists(symbol: IndexedSymbol, assignment: Assignment): boolean {
    if (isKronecker(symbol)) return true;
    const values = placesOf(symbol).map((place) => numberAt(place, assignment));
    if (values.some((value) => value === null || value < 0)) return false;
    const written = this.written(symbol, assignment);
    if (this.#has(written)) return true;
    return !symbol.isKnown && values.every((value) => value !== null && ANY.includes(value));
  }

  /** True for an input under the name of an output. */
  isInput(symbol: IndexedSymbol, assignment: Assignment): boolean {
    const { symbols } = this.#vocabulary;
    const key = variantsOf(this.written(symbol, assignment)).find((one) => symbols.has(one));
    const id = key === undefined ? undefined : symbols.get(key);
    const own = [...symbols].find(([, one]) => one === id)?.[0];
    return id !== undefined && /^x\d+$/.test(id) && own !== key;
  }

  #isKnown(symbol: IndexedSymbol): boolean {
    if (isKronecker(symbol)) return false;
    const sample = new Map(lettersOf(symbol).map((letter) => [letter, SAMPLE]));
    return this.#isKnownKind(this.written(symbol, sample));
  }

  #isKnownKind(node: Scripts): boolean {
    return variantsOf(node).some((key) => {
      const family = familyOf(key);
      return this.#families.has(family) || this.#families.has(family.replace('_{#}', '_{#,#}'));
    });
  }

  #has(node: Scripts): boolean {
    const { symbols, arrays } = this.#vocabulary;
    return variantsOf(node).some((key) => symbols.has(key) || arrays.has(key));
  }

  /** True where the letters of an index are the symbol's own name. */
  #isNamed(node: Scripts): boolean {
    const { symbols } = this.#vocabulary;
    return variantsOf(node).some((key) => symbols.has(key));
  }

  #isLayered(node: Scripts): boolean {
    const key = symbolKey(node.base);
    return (
      key !== null &&
      [...this.#families].some((family) => family.startsWith(key) && family.includes('^{(#)}'))
    );
  }
}

/** δ_{ij}: of two indices, while the δ of a unit has one. */
export function isKronecker({ node, below, above }: IndexedSymbol): boolean {
  const [base] = node.base;
  return base?.kind === 'glyph' && base.text === '\\delta' && above === null && below?.places.length === 2;
}

/** A digit that stays one with 1 added or taken away. */
const SAMPLE = 5;

function placesOf({ below, above }: IndexedSymbol): readonly Place[] {
  return [...(below?.places ?? []), ...(above?.places ?? [])];
}

/** The letters of a symbol's index, each once. */
export function lettersOf(symbol: IndexedSymbol): readonly string[] {
  return [...new Set(placesOf(symbol).flatMap(({ letter }) => (letter === null ? [] : [letter])))];
}

function numbersOf(places: readonly Place[], assignment: Assignment): readonly number[] | null {
  const values = places.map((place) => numberAt(place, assignment));
  return values.every((value) => value !== null) ? values : null;
}

/** The keys that a symbol may have: as it stands, without a power or a mark, with its layer alone. */
function variantsOf(node: Scripts): readonly string[] {
  const own = symbolKey([node]);
  if (node.above === null && node.base[0]?.kind === 'glyph') return own === null ? [] : [own];
  const layer =
    node.above?.body.findIndex(
      ({ kind, ...rest }) => kind === 'glyph' && 'text' in rest && rest.text === ')',
    ) ?? -1;
  const above =
    node.above === null || layer < 0 ? null : { ...node.above, body: node.above.body.slice(0, layer + 1) };
  return [node, { ...node, above }, { ...node, base: node.base.flatMap(plainType), above }]
    .map((variant) => symbolKey([variant]))
    .filter((key) => key !== null);
}

/** A letter without the type that says it is a vector or a matrix. */
function plainType(node: TeXNode): readonly TeXNode[] {
  const types = ['\\mathbf', '\\boldsymbol', '\\bm', '\\pmb', '\\vec', '\\mathrm'];
  return node.kind === 'marked' && types.includes(node.mark) ? node.body.body : [node];
}
