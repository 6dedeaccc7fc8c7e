import type { Span } from '../tex/tex-node.ts';
import type { MappedText } from './mapped-text.ts';

/** With what a stretch of a lesson is read. */
export interface Scope {
  /** Examples as they are named, the lesson's own first; empty where none is. */
  readonly examples: readonly string[];
  readonly notation: string | null;
  /** `:::mistake{name=sign-of-delta of=own.delta5}`: the mistake that is made on purpose in here. */
  readonly mistake: { readonly name: string; readonly of: string | null } | null;
  /** What to point at when a name is wrong. */
  readonly span: Span;
}

/** One piece of what a lesson says. Spans are offsets into its file. */
export type Part =
  | FormulaPart
  | ProsePart
  | ValuePart
  | FreePart
  | TablePart
  | CodePart
  | IdsPart
  | LiteralPart;

interface Scoped {
  readonly scope: Scope;
  readonly span: Span;
}

/** `$…$` or `$$…$$`. */
export interface FormulaPart extends Scoped {
  readonly kind: 'formula';
  readonly text: MappedText;
}

/** Words: a paragraph, a heading, an attribute, the text of a picture. What is read on its own stands in it as a `\uFFFC`. */
export interface ProsePart extends Scoped {
  readonly kind: 'prose';
  readonly text: MappedText;
  /** Level of the heading that it is. */
  readonly heading?: number;
}

/** `:v[0.690]{of=y5}`: a number and what it is of. */
export interface ValuePart extends Scoped {
  readonly kind: 'value';
  /** The text between the brackets. */
  readonly printed: string;
  /** Where that stands; `span` is the whole directive. */
  readonly label: Span;
  readonly attributes: Readonly<Record<string, string | null | undefined>>;
}

/** `:any[two weights]`: a count that is not one of the example. */
export interface FreePart extends Scoped {
  readonly kind: 'free';
  readonly text: MappedText;
}

export interface TablePart extends Scoped {
  readonly kind: 'table';
  /** The first row holds the headings of the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What a cell holds; formulas and values stand in the text as a `\uFFFC`. */
export interface Cell {
  readonly text: MappedText;
  readonly parts: readonly Part[];
  readonly span: Span;
}

/** A block of code. */
export interface CodePart extends Scoped {
  readonly kind: 'code';
  readonly language: string;
  /** What stands behind the language. */
  readonly meta: string;
  readonly text: MappedText;
}

/** An attribute that names quantities: `only="own.delta5 step.W35"`. */
export interface IdsPart extends Scoped {
  readonly kind: 'ids';
  readonly ids: readonly { readonly id: string; readonly span: Span }[];
}

/** A number in an expression: `answer={0.69}`. */
export interface LiteralPart extends Scoped {
  readonly kind: 'literal';
  readonly printed: string;
  /** The id that stands in another attribute of the same element, `of="y5"`. */
  readonly of: string | null;
}

/** The markers of an ordered list, in order. */
export type Markers = readonly { readonly printed: string; readonly span: Span }[];

/** What the front matter says. */
export interface FrontMatter {
  /** The block itself, to point at. */
  readonly span: Span;
  readonly examples: readonly string[];
  readonly notation: string | null;
  /** Names of recorded runs. */
  readonly runs: readonly string[];
  readonly order: { readonly printed: string; readonly span: Span } | null;
  /** Fields that are printed: title, description and the like. */
  readonly words: readonly MappedText[];
  /** Names of examples, notations and runs. */
  readonly names: readonly Span[];
  readonly comments: readonly Span[];
}

export interface Lesson {
  readonly frontMatter: FrontMatter;
  /** In the order of the file, but for the cells of tables, which are inside these. */
  readonly parts: readonly Part[];
  readonly lists: readonly Markers[];
  /** Footnote marks, and whatever else numbers itself. */
  readonly structural: readonly Span[];
  /** Stretches that print nothing: addresses, names of elements, places in drawings. */
  readonly silent: readonly Span[];
}

/** A file can't be read as a lesson. */
export class LessonError extends Error {
  override readonly name = 'LessonError';
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}
