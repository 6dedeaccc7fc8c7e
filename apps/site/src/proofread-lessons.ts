import { fileURLToPath } from 'node:url';
import { findingsText, summaryLines } from '@nudge/proofread/command/findings-text';
import { type BookReport, errorsOf } from '@nudge/proofread/command/report';
import { proofreadBook } from '@nudge/proofread/proofread-book';
import type { AstroIntegration } from 'astro';

/** Refuses to build a site with a wrong number in it, with the words of `npm run proofread`. */
export function proofreading(): AstroIntegration {
  return {
    name: 'nudge:proofreading',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const { lessons, lists } = await proofreadBook(fileURLToPath(new URL('../../..', import.meta.url)));
        const report: BookReport = {
          lessons: lessons.map((lesson) => ({ ...lesson, fixed: 0 })),
          lists,
          floor: [],
        };
        if (errorsOf(report) > 0) throw new Error(`The lessons are not right:\n${findingsText(report)}`);
        logger.info(summaryLines(report).join('\n'));
      },
    },
  };
}
