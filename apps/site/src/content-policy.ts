import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { builtPages } from './built-pages.ts';

function hashesOf(contents: Iterable<string>): string {
  const hashes = [...contents].map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [...new Set(hashes)].map((hash) => ` ${hash}`).join('');
}

/** What a browser may load and run for a page: files of this site, and exactly the scripts and styles written in the page. */
export function policyFor(html: string): string {
  const scripts: string[] = [];
  for (const [, attributes = '', content = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    const isData = /\btype="application\/(?:ld\+)?json"/.test(attributes);
    if (!/\ssrc=/.test(attributes) && !isData) scripts.push(content);
  }
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, content = '']) => content);
  return [
    "default-src 'self'",
    `script-src 'self'${hashesOf(scripts)}`,
    `style-src-elem 'self'${hashesOf(styles)}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The page with its policy, written before anything that it governs. */
export function withPolicy(html: string): string {
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html))
    throw new Error('A page has no <meta charset="utf-8">, after which its content policy belongs.');
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
  return html.replace(charset, (found) => found + meta);
}

/** Writes a content policy into every built page. Comes last: what changes a page afterwards breaks its policy. */
export function contentPolicy(): AstroIntegration {
  return {
    name: 'nudge:content-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const page of await builtPages(dir))
          await writeFile(page, withPolicy(await readFile(page, 'utf8')));
      },
    },
  };
}
