import { type Letters, letterSymbol, type Meaning } from '../term/letters.ts';
import type { CalledName, KnownSymbol, Term } from '../term/term.ts';
import { parseTerm } from '../term/term-parser.ts';
import { evaluate } from '../term/term-value.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { NO_SPAN } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Definition, Definitions } from './definitions.ts';
import { sampleFunction } from './sample-function.ts';
import { dependentsOf, type Survey } from './survey.ts';

/** One way to understand the letters of a statement. */
export interface Reading {
  /** With the symbols that leave out an index, or without. */
  readonly symbols: Vocabulary['symbols'];
  /** Whether `x = 2`, said before, still holds. */
  readonly withNumbers: boolean;
  readonly areFunctionsValues: boolean;
  /** What f, g or φ is where it is nowhere defined: the activation of the example's units, or `null` for any function. */
  readonly activation: CalledName | null;
}

/** What the letters of a statement mean in one reading of it. */
export class Scope implements Letters {
  readonly vocabulary: Vocabulary;
  readonly implied: KnownSymbol;
  readonly areFunctionsValues: boolean;
  /** The definitions that were needed. */
  readonly used = new Set<Definition>();
  /** Functions of which nothing is said: others stand for them. */
  readonly samples = new Set<string>();
  readonly #reading: Reading;
  readonly #survey: Survey;
  readonly #dependents: ReadonlyMap<string, readonly string[]>;
  readonly #definitions: Definitions;
  readonly #meanings = new Map<string, Meaning | null>();

  /** @param survey of the statement that is read */
  constructor(vocabulary: Vocabulary, reading: Reading, survey: Survey, definitions: Definitions) {
    this.vocabulary = { ...vocabulary, symbols: reading.symbols, letters: this };
    this.implied = letterSymbol(survey.variables[0] ?? 'z', NO_SPAN);
    this.areFunctionsValues = reading.areFunctionsValues;
    this.#reading = reading;
    this.#survey = survey;
    this.#dependents = dependentsOf(survey);
    this.#definitions = definitions;
  }

  meaningOf(name: string): Meaning | null {
    const known = this.#meanings.get(name);
    if (known !== undefined) return known;
    // A name in its own definition stands for any number.
    this.#meanings.set(name, null);
    const meaning = this.#defined(name) ?? this.#sample(name);
    this.#meanings.set(name, meaning);
    return meaning;
  }

  #defined(name: string): Meaning | null {
    const definition = this.#definitions.find(name);
    if (definition === null || (definition.isNumber && !this.#reading.withNumbers)) return null;
    if (definition.parameters.length === 0 && this.#reading.symbols.has(name)) return null;
    this.used.add(definition);
    return this.meaningIn(definition);
  }

  /** What a definition says in this reading. */
  meaningIn({ parameters, body }: Definition): Meaning {
    const ids = parameters.map((parameter) => {
      const term = parseTerm(parameter, this.vocabulary);
      if (term.kind !== 'symbol' || term.symbol.id === null)
        throw new UnreadableError('a function is of letters', NO_SPAN);
      return term.symbol.id;
    });
    const term = parseTerm(body, this.vocabulary);
    return ids.length > 0 ? { kind: 'function', parameters: ids, body: term } : asValue(term);
  }

  #sample(name: string): Meaning | null {
    if (this.#reading.symbols.has(name)) return null;
    const by = this.#dependents.get(name);
    if (by !== undefined) {
      this.samples.add(name);
      const terms = by.map((letter): Term => ({ kind: 'symbol', symbol: letterSymbol(letter, NO_SPAN) }));
      return { kind: 'value', body: sampleFunction(name, terms), value: Number.NaN };
    }
    if (!this.#survey.primed.has(name) && !this.#survey.called.has(name)) return null;
    const { activation } = this.#reading;
    const argument: Term = { kind: 'symbol', symbol: this.implied };
    if (activation !== null)
      return {
        kind: 'function',
        parameters: [this.implied.id ?? ''],
        body: { kind: 'call', name: activation, argument },
      };
    this.samples.add(name);
    const body = sampleFunction(name, [{ kind: 'symbol', symbol: this.implied }]);
    return { kind: 'function', parameters: [this.implied.id ?? ''], body };
  }
}

function asValue(body: Term): Meaning {
  return { kind: 'value', body, value: evaluate(body) };
}
