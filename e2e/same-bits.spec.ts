import { expect, test } from '@playwright/test';
import { longTrainings } from './support/long-trainings.ts';
import { serveSources } from './support/source-server.ts';
import { hashHere, hashOfAnswer, trainingExpression } from './support/trained-in-page.ts';

// After 20,000 epochs a network has the same bits in every engine. That is what lets a lesson print a number after ten thousand steps.
for (const training of longTrainings) {
  test(`has the bits of Node after 20,000 epochs: ${training.name}`, async ({ page }) => {
    const sources = await serveSources();
    try {
      await page.goto(sources.url);
      expect(hashOfAnswer(await page.evaluate(trainingExpression(training)))).toBe(hashHere(training));
    } finally {
      sources.close();
    }
  });
}
