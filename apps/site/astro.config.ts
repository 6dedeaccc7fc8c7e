import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { LessonBook } from '@nudge/proofread/lesson-book';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { contentPolicy } from './src/content-policy.ts';
import { rehypeFindings } from './src/dev/rehype-findings.ts';
import { rehypeSourcePlaces } from './src/dev/rehype-source-places.ts';
import { writing } from './src/dev/writing.ts';
import { katexOptions } from './src/katex-options.ts';
import { katexWithoutFonts } from './src/math-fonts/katex-without-fonts.ts';
import { mathFonts } from './src/math-fonts/math-fonts.ts';
import { noPreloads } from './src/no-preloads.ts';
import { remarkProofread } from './src/plugins/proofread-lesson.ts';
import { rehypeHeadingMath } from './src/plugins/rehype-heading-math.ts';
import { rehypeMathErrors } from './src/plugins/rehype-math-errors.ts';
import { rehypeMathSearch } from './src/plugins/rehype-math-search.ts';
import { rehypeMathSource } from './src/plugins/rehype-math-source.ts';
import { rehypeTables } from './src/plugins/rehype-tables.ts';
import { remarkDirectiveText } from './src/plugins/remark-directive-text.ts';
import { remarkFormulaNotes } from './src/plugins/remark-formula-notes.ts';
import { remarkLessonMath } from './src/plugins/remark-lesson-math.ts';
import { remarkMarginNotes } from './src/plugins/remark-margin-notes.ts';
import { remarkNumberMarks } from './src/plugins/remark-number-marks.ts';
import { remarkScopes } from './src/plugins/remark-scopes.ts';
import { remarkValues } from './src/plugins/remark-values.ts';
import { remarkVocabulary } from './src/plugins/remark-vocabulary.ts';
import { proofreading } from './src/proofread-lessons.ts';
import { clientReach } from './src/reach/client-reach.ts';
import { sharedChunks } from './src/shared-chunks.ts';

/** The style sheets, each one idea, in the order in which they build on each other. */
const styles = [
  'tokens',
  'page',
  'frame',
  'sidebar',
  'headings',
  'search',
  'text',
  'listing',
  'margin-note',
  'math',
  'number',
  'ask',
  'figure',
  'control',
  'question',
  'check',
  'exercise',
  'progress',
  'table',
  'front-page',
  'writing',
  'print',
].map((name) => `./src/styles/${name}.css`);

/** A sitemap lists whole addresses, and the site has none of its own yet: this takes the place of the one Starlight adds. */
const noSitemap: AstroIntegration = { name: '@astrojs/sitemap', hooks: {} };

/** In the dev server, where lessons are written. */
const isWriting = process.env['NODE_ENV'] === 'development';

const lessons = new LessonBook(fileURLToPath(new URL('../..', import.meta.url)));

export default defineConfig({
  markdown: {
    processor: unified({
      remarkPlugins: [
        remarkMath,
        [remarkProofread, lessons],
        remarkLessonMath,
        remarkValues,
        remarkScopes,
        remarkDirectiveText,
        remarkNumberMarks,
        remarkFormulaNotes,
        remarkMarginNotes,
        remarkVocabulary,
      ],
      rehypePlugins: [
        ...(isWriting ? [rehypeSourcePlaces, rehypeFindings] : []),
        [rehypeKatex, katexOptions],
        rehypeMathErrors,
        rehypeMathSource,
        rehypeHeadingMath,
        rehypeMathSearch,
        rehypeTables,
      ],
    }),
  },
  vite: {
    plugins: [katexWithoutFonts(), noPreloads(), sharedChunks()],
    build: {
      // Astro marks its own modules with "use astro:head-inject", which Rolldown would report for each of them.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  // What it would take to fetch a page a moment early is better spent on what a page can do.
  prefetch: false,
  integrations: [
    noSitemap,
    starlight({
      title: 'Nudge',
      description: 'Backpropagation by hand, with every printed number proved by the build.',
      customCss: ['katex/dist/katex.min.css', ...styles],
      markdown: { processedDirs: ['../../docs-content'], headingLinks: false },
      // A block of code is text, and no window.
      expressiveCode: { defaultProps: { frame: 'none' } },
      disable404Route: true,
      routeMiddleware: './src/route-data.ts',
      components: {
        Footer: './src/frame/Footer.astro',
        Head: './src/frame/Head.astro',
        Header: './src/frame/Header.astro',
        MarkdownContent: './src/frame/MarkdownContent.astro',
        MobileMenuToggle: './src/frame/MobileMenuToggle.astro',
        PageSidebar: './src/frame/PageSidebar.astro',
        PageTitle: './src/frame/PageTitle.astro',
        Sidebar: './src/frame/Sidebar.astro',
        ThemeProvider: './src/frame/ThemeProvider.astro',
        TwoColumnContent: './src/frame/TwoColumnContent.astro',
      },
    }),
    svelte(),
    clientReach,
    writing(lessons),
    proofreading(),
    mathFonts(),
    contentPolicy(),
  ],
});
