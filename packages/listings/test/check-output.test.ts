import { expect, it } from 'vitest';
import { complaintsAbout } from '../src/check-output.ts';
import { labelsIn, printedLines } from '../src/printed-lines.ts';

const expected = [
  { label: 'loss', values: [0.04417718529432299] },
  { label: 'deltas', values: [-0.007397581750090227, -0.008985430084190634] },
];

it('agrees with lines that are right to the last digit', () => {
  expect(complaintsAbout('loss = 0.044177\ndeltas = -0.007398 -0.008985\n', expected)).toEqual([]);
});

it.each([
  [
    'loss = 0.044178\ndeltas = -0.007398 -0.008985\n',
    'line 1: expected loss = 0.044177, found loss = 0.044178',
  ],
  ['loss = 0.044177\n', 'line 2: expected deltas = -0.007398 -0.008985, found nothing'],
  ['loss = 0.044177\ndeltas = -0.007398 -0.008985\nend = 0.0\n', 'a line too many: end'],
])('says what is wrong with %j', (output, complaint) => {
  expect(complaintsAbout(output, expected)).toEqual([complaint]);
});

it('refuses a line without a label', () => {
  expect(() => printedLines('0.044177\n')).toThrow('found “0.044177”');
});

it('finds the labels that code prints', () => {
  expect(
    labelsIn('print "loss after {epoch} epochs"\nshow(f"loss after {n} epochs", x)\nshow("end", y)'),
  ).toEqual(['loss after {} epochs', 'loss after {} epochs', 'end']);
});
