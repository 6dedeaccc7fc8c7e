import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../docs-content/lessons/', import.meta.url);
/** The parts that teach; the others are looked things up in. */
const parts = [
  'slopes',
  'one-neuron',
  'network-by-hand',
  'other-walks',
  'general-machine',
  'in-practice',
  'rerun',
];
const lessons = parts.flatMap((part) =>
  readdirSync(new URL(`${part}/`, folder)).map((file) => ({
    id: `${part}/${file}`,
    text: readFileSync(new URL(`${part}/${file}`, folder), 'utf8'),
  })),
);
/** Figures that live; a question is none. */
const ISLAND =
  /^<(?:ActivationExplorer|ComputationGraph|DecisionMap|DescentBall|DividingLine|FamilyRun|GradientByDepth|LossCurve|LossParabola|NetworkDiagram|NudgeCurve|Pictures|SeedHistogram|Stepper|SymmetryRun|TrainingRun|WeightNudger)\b/m;

describe.each(lessons)('$id', ({ id, text }) => {
  it('says what it builds on and what it leads to', () => {
    expect(text).toMatch(/^goals:\n(?: {2}- .+\n){2,3}/m);
    if (id !== 'slopes/what-it-answers.mdx') expect(text).toMatch(/^needs: \[.+\]$/m);
  });

  it('asks for a guess, and at its end for two or three answers', () => {
    expect(text).toMatch(/^<Question\b/m);
    const end = text.slice(text.indexOf('\n## Check yourself\n'));
    const checks = end.match(/^<Check>$/gm)?.length ?? 0;
    expect(checks).toBeGreaterThanOrEqual(2);
    expect(checks).toBeLessThanOrEqual(3);
    expect(text.match(/^<Check>$/gm)).toHaveLength(checks);
  });

  it('gives each question of choices one right answer', () => {
    for (const [check] of text.matchAll(/^<Check>$[\s\S]*?^<\/Check>$/gm)) {
      const right = check.match(/^<Choice says="[^"]+" right>/gm)?.length ?? 0;
      expect([check, right]).toEqual([check, check.includes('<Answer') ? 0 : 1]);
    }
  });

  it('has a live figure', () => {
    expect(text).toMatch(ISLAND);
  });
});
