import type { Span, TeXNode } from '../tex/tex-node.ts';

/** What a lesson says a name is to stand for: `f(x) = (3x + 1)^2`, `s = y(1 - y)`. */
export interface Definition {
  /** Its key, as `symbolKey` writes it. */
  readonly name: string;
  /** The letters in the parentheses behind the name. */
  readonly parameters: readonly (readonly TeXNode[])[];
  readonly body: readonly TeXNode[];
  /** True for `x = 2`: a number for a letter, which may get another one later. */
  readonly isNumber: boolean;
  /** The formula that it stands in, and where in it. */
  readonly tex: string;
  readonly span: Span;
  /** The numbers it is made of. */
  readonly numerals: readonly Span[];
}

/** The names that a lesson has defined so far, formula by formula. One for each lesson, in reading order. */
export class Definitions {
  readonly #byName = new Map<string, Definition>();
  readonly #all: Definition[] = [];
  readonly #used = new Set<Definition>();

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  find(name: string): Definition | null {
    return this.#byName.get(name) ?? null;
  }

  /** What each name stands for now. */
  all(): readonly Definition[] {
    return [...this.#byName.values()];
  }

  add(definition: Definition): void {
    this.#byName.set(definition.name, definition);
    this.#all.push(definition);
  }

  /** Another expression for what a name stands for already, as the later text has it: f = qz after f = (x + y)z. */
  restate(definition: Definition): void {
    this.#byName.set(definition.name, definition);
    this.#used.add(definition);
  }

  /** Notes that a statement was proved with a definition. */
  use(definition: Definition): void {
    this.#used.add(definition);
  }

  /** Definitions with numbers in them that no other statement holds to anything: nothing proves these numbers. */
  unused(): readonly Definition[] {
    const isSame = (one: Definition, other: Definition) =>
      one.tex === other.tex && one.span.start === other.span.start;
    const used = [...this.#used];
    return this.#all.filter(
      (definition, i) =>
        definition.numerals.length > 0 &&
        !used.some((other) => isSame(definition, other)) &&
        this.#all.findIndex((other) => isSame(definition, other)) === i,
    );
  }
}
