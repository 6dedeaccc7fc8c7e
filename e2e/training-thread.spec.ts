import { expect, openAwake, test } from './support/page.ts';
import { button, expectPlain, figureOf, shownFigure, trainingPage } from './support/training.ts';

test('trains on a new thread after the old one has died', async ({ page }) => {
  await openAwake(page, trainingPage);
  await button(page, 'Play').click();
  await expect(shownFigure(page, 'speed')).not.toHaveText('–');
  const [worker] = page.workers();
  // Whoever asks it to end gets no answer.
  await worker?.evaluate(() => self.close()).catch(() => {});
  await expect(figureOf(page).getByRole('status')).toContainText(
    'The thread that trains has ended: it no longer answers',
    {
      timeout: 20_000,
    },
  );
  await button(page, 'Reset').click();
  await button(page, 'One epoch').click();
  await expectPlain(page, 4);
});
