import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBook } from '@nudge/proofread/book';
import { formatFinding } from '@nudge/proofread/format-finding';
import { proofread } from '@nudge/proofread/proofread';
import type { AstroIntegration } from 'astro';

const lessons = 'docs-content/lessons';

/** What is wrong in the lessons, and how many of their numbers were checked. */
interface Report {
  /** One line each, with file, line and column. */
  readonly findings: readonly string[];
  readonly numbers: number;
  readonly lessons: number;
}

/**
 * Holds every lesson of the book against its worked example.
 *
 * @param root folder of the project
 */
export async function proofreadLessons(root: string): Promise<Report> {
  const book = await openBook(root);
  const files = await readdir(join(root, lessons), { recursive: true });
  const pages = files.filter((file) => file.endsWith('.mdx') && !basename(file).startsWith('_')).sort();
  const findings: string[] = [];
  let numbers = 0;
  for (const file of pages) {
    const path = join(lessons, file);
    const proofreading = proofread({ path, text: await readFile(join(root, path), 'utf8'), book });
    findings.push(...proofreading.findings.map((finding) => formatFinding(path, finding)));
    numbers += proofreading.numbers.length;
  }
  return { findings, numbers, lessons: pages.length };
}

/** Refuses to build a site with a wrong number in it. */
export function proofreading(): AstroIntegration {
  return {
    name: 'nudge:proofreading',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const root = fileURLToPath(new URL('../../..', import.meta.url));
        const report = await proofreadLessons(root);
        const count = report.findings.length;
        if (count > 0) {
          const heading =
            count === 1 ? 'A lesson is wrong in one place' : `Lessons are wrong in ${count} places`;
          throw new Error(`${heading}:\n${report.findings.join('\n')}`);
        }
        logger.info(`${report.numbers} numbers of ${report.lessons} lessons are right`);
      },
    },
  };
}
