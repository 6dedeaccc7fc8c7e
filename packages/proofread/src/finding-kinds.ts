import type { FindingKind } from './finding.ts';

/** What a kind of finding is called, and what to do about it. */
export interface FindingKindText {
  /** A short name for a heading or a menu. */
  readonly title: string;
  /** What the writer of a lesson can do, in one or two sentences. */
  readonly remedy: string;
}

/** Every kind of finding there is, in the order in which a guide would explain them. */
export const findingKinds: Readonly<Record<FindingKind, FindingKindText>> = {
  'wrong-digit': {
    title: 'A wrong digit',
    remedy:
      'Print the value that the line names, rounded (not cut off) to the digits you want to show; --fix writes it where nothing else can be meant.',
  },
  'wrong-formula': {
    title: 'A formula that does not hold',
    remedy:
      'Work the two sides named in the line out by hand: a sign, an index, a function or a factor differs from what the example has.',
  },
  'wrong-relation': {
    title: 'A relation that does not hold',
    remedy:
      'Write ≈ before a rounded result and = before an exact one, turn the order round, or let the arrow follow what depends on what.',
  },
  'wrong-shape': {
    title: 'Shapes that do not fit',
    remedy:
      'Compare rows and columns of both factors: most often a transposition is missing, or two factors have changed places.',
  },
  'wrong-count': {
    title: 'A wrong count',
    remedy:
      'Write how many the example has; where you mean only some of them, say so, or write :any[two weights].',
  },
  'wrong-mistake': {
    title: 'Not what the mistake gives',
    remedy:
      'Print what the named mistake really gives, or name the mistake that gives your number; a number that is right after all needs no mistake=.',
  },
  'wrong-quote': {
    title: 'Not what was quoted',
    remedy:
      'Quote the figure as its row of docs-content/quoted-figures.yaml prints it, or mend the row (and its verdict) from the source.',
  },
  'wrong-output': {
    title: 'Code that prints something else',
    remedy: 'Run the code and copy what it prints, or mend the code; --fix copies it.',
  },
  'wrong-place': {
    title: 'A number out of place',
    remedy:
      'Number headings, list items and the lessons of a part (order) one after the other, without a gap and without using a number twice.',
  },
  'unknown-quantity': {
    title: 'A symbol that the example has not',
    remedy:
      'Use a symbol, unit or id of the example (npm run -s worked -- FILE lists them), or name the example you mean: of=EXAMPLE.ID, :::in{example=…}.',
  },
  'unknown-example': {
    title: 'An example that there is not',
    remedy:
      'Name a file of docs-content/examples (without .json) in the front matter, and a notation that `npm run -s worked -- --help` lists.',
  },
  'unproved-number': {
    title: 'A number that nothing proves',
    remedy:
      'Say what the number is: write the formula it comes from, or :v[0.690]{of=y5}; a year or a citation belongs into docs-content/declared-numbers.yaml, with a reason.',
  },
  'unreadable-formula': {
    title: 'A formula that can’t be read',
    remedy:
      'Write the part that the line names in another way, or split the formula, so that it can be checked; a formula without numbers that says nothing of the example may stand in :any[$…$].',
  },
  'unparsable-lesson': {
    title: 'A lesson that can’t be read',
    remedy:
      'Mend the Markdown or the front matter at this place: until then, nothing else of the lesson is checked.',
  },
  'unused-entry': {
    title: 'An entry that nothing uses',
    remedy: 'Delete the entry from its list, or bring its text in line with the lesson it was made for.',
  },
};
