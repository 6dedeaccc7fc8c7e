import type { Plugin } from 'vite';

/** In the build, takes the fonts out of KaTeX's style sheet: the pages get smaller ones of their own. */
export function katexWithoutFonts(): Plugin {
  return {
    name: 'nudge:katex-without-fonts',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return /\/katex(\.min)?\.css/.test(id) ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : undefined;
    },
  };
}
