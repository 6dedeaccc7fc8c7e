import { findWebKit } from '@nudge/scripts/browsers.mjs';
import { expect, test } from '@playwright/test';
import { longTrainings } from './support/long-trainings.ts';
import { serveSources } from './support/source-server.ts';
import { hashHere, hashOfAnswer, trainingExpression } from './support/trained-in-page.ts';
import { withWebKit } from './support/webkit.ts';

// As same-bits.spec.ts, where there is a WebKit: `npm test` says so if there is none.
if (findWebKit() !== undefined) {
  test('WebKit has the bits of Node after 20,000 epochs', async () => {
    const sources = await serveSources();
    try {
      await withWebKit(async (driver) => {
        await driver.get(sources.url);
        await driver.manage().setTimeouts({ script: 60_000 });
        for (const training of longTrainings) {
          const script = `const done = arguments[0]; ${trainingExpression(training)}.then(done, (error) => done(String(error)));`;
          const answer = await driver.executeAsyncScript(script);
          expect(hashOfAnswer(answer), training.name).toBe(hashHere(training));
        }
      });
    } finally {
      sources.close();
    }
  });
}
