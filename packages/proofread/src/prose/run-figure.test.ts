import { describe, expect, it } from 'vitest';
import { book } from '../../test/two-two-one.ts';
import { proofread } from '../proofread.ts';

const page = (words: string, run = 'run: ten-thousand-steps') => ({
  path: 'lesson.mdx',
  text: `---\ntitle: Does it go on?\nexample: two-two-one\nnotation: unit-pairs\n${run}\n---\n\n${words}\n`,
  book,
});
const read = (words: string, run?: string) => {
  const { numbers, findings } = proofread(page(words, run));
  return {
    numbers: numbers.map(({ printed, kind, entry, from }) => ({ printed, kind, entry, from })),
    messages: findings.map(({ message }) => message),
  };
};

describe('a figure of a recorded run', () => {
  it('is measured, and bound to the run by its name', () => {
    const measured = {
      printed: '0.0181',
      kind: 'measured',
      entry: 'ten-thousand-steps.run.E@0',
      from: undefined,
    };
    expect(read('At first it is :v[0.0181]{of=run.E@0}.')).toEqual({ numbers: [measured], messages: [] });
    expect(read('At first it is :v[0.0181]{of=ten-thousand-steps.run.E@0}.', '')).toEqual({
      numbers: [measured],
      messages: [],
    });
  });

  it('may be worked with, beside the quantities of an example', () => {
    const { numbers, messages } = read('It falls by :v[0.0155]{of="E - run.E@1 + 0"} or so.');
    expect(numbers.map(({ kind, from }) => [kind, from])).toEqual([
      ['arithmetic', ['E', 'ten-thousand-steps.run.E@1']],
    ]);
    expect(messages).toHaveLength(1);
  });

  it.each([
    [
      'of another run than there is',
      'of=ten-million-steps.run.E@0',
      'there is no run "ten-million-steps": expected one of ',
    ],
    [
      'that is not recorded',
      'of=run.E@7',
      'add "run.E@7": null to docs-content/runs/ten-thousand-steps.json',
    ],
  ])('%s is refused', (_, of, message) => {
    expect(read(`It is :v[0.0181]{${of}}.`).messages.join()).toContain(message);
  });

  it('needs the name of a run, in its id or in the front matter, and one that there is', () => {
    expect(read('It is :v[0.0181]{of=run.E@0}.', '').messages).toEqual([
      'of=run.E@0, but the lesson names no run: add `run: NAME` to its front matter',
    ]);
    expect(read('Words.', 'run: ten-steps').messages.join()).toMatch(
      /^there is no run "ten-steps": expected one of (?:.+, )?ten-thousand-steps(?:, .+)?$/,
    );
  });
});
