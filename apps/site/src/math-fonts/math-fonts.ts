import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { builtPages } from '../built-pages.ts';
import { readFaceRules } from './face-rules.ts';
import type { FontFace } from './font-face.ts';
import { addAnswers, addPage, runtimeGlyphs } from './used-glyphs.ts';

/** The fonts that a page with formulas needs before anything else. */
const preloaded = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'];

/** A font cut down to what the site shows. */
interface SubsetFont {
  readonly name: string;
  readonly face: FontFace;
  /** Where the browser finds it. */
  readonly href: string;
}

function fontFaceRule({ face: { family, weight, style }, href }: SubsetFont): string {
  return `@font-face{font-family:${family};font-weight:${weight};font-style:${style};font-display:swap;src:url(${href}) format("woff2")}`;
}

/** The page with its fonts: declared in every page, loaded early in those with formulas. */
function withFonts(html: string, fonts: readonly SubsetFont[]): string {
  const preloads = fonts
    .filter(({ name }) => preloaded.includes(name) && html.includes('class="katex'))
    .map(({ href }) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`);
  const rules = fonts.map(fontFaceRule).join('');
  return html.replace('</head>', () => `${preloads.join('')}<style>${rules}</style></head>`);
}

/**
 * Cuts KaTeX's fonts down to the glyphs that the built pages, their islands and the answers to questions show, and declares them in every page. A font
 * that nothing uses is left out.
 */
export function mathFonts(): AstroIntegration {
  return {
    name: 'nudge:math-fonts',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
        const rules = readFaceRules(await readFile(join(katex, 'katex.min.css'), 'utf8'));
        const site = fileURLToPath(dir);
        const paths = await builtPages(dir);
        const pages = await Promise.all(
          paths.map(async (path) => ({ path, html: await readFile(path, 'utf8') })),
        );

        const glyphs = runtimeGlyphs();
        for (const { html } of pages) addPage(glyphs, html, rules);
        const answers = join(site, 'ask');
        for (const file of await readdir(answers))
          addAnswers(glyphs, await readFile(join(answers, file), 'utf8'), rules);

        await mkdir(join(site, '_astro'), { recursive: true });
        const fonts: SubsetFont[] = [];
        let bytes = 0;
        for (const [name, { face, characters }] of [...glyphs].sort(([one], [other]) =>
          one.localeCompare(other),
        )) {
          const whole = await readFile(join(katex, 'fonts', `${name}.woff2`));
          const subset = await subsetFont(whole, [...characters].join(''), { targetFormat: 'woff2' });
          const hash = createHash('sha256').update(subset).digest('base64url').slice(0, 8);
          await writeFile(join(site, '_astro', `${name}.${hash}.woff2`), subset);
          fonts.push({ name, face, href: `/_astro/${name}.${hash}.woff2` });
          bytes += subset.length;
        }
        for (const { path, html } of pages) await writeFile(path, withFonts(html, fonts));
        logger.info(`${fonts.length} math fonts with ${bytes} bytes for ${pages.length} pages`);
      },
    },
  };
}
