import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { lessonsLoader } from './dev/lessons-loader.ts';
import { lessonSchema } from './lesson-schema.ts';

export const collections = {
  /** Lessons: docs-content/lessons/PART/LESSON.mdx is the page /PART/LESSON/. A file that starts with _ is no page. */
  docs: defineCollection({
    loader: lessonsLoader('../../docs-content/lessons'),
    schema: docsSchema({ extend: lessonSchema }),
  }),
  /** Our words for the few labels that Starlight prints. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
