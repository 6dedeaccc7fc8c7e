import type { NumberKind } from '@nudge/proofread/finding';

/** What holds a number of each kind, for a reader who asks. */
export const kindWords: Readonly<Record<NumberKind, string>> = {
  given: 'It is given: somebody chose it, and everything else is worked out from what was chosen.',
  derived: 'It is worked out from what is given.',
  arithmetic: 'It belongs to the line where it stands. The build works that line out again, digit by digit.',
  identity:
    'It is a constant of a statement about all values. The build tries the statement at many values, and in networks with other numbers.',
  measured:
    'It was measured: found by trying, and not by a formula. The build measures it again, to the last bit.',
  quoted: 'Somebody else printed it.',
  mention: 'It is part of a name.',
  structural: 'It numbers a part of the page.',
  declared:
    'Nothing in the book can work it out. It is on a list of such numbers that people have looked through.',
};
