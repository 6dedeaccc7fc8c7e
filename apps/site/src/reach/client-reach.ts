import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:reach'?: boolean;
  }
}

/** Adds `client:reach` to what can wake an island; see reach.ts. */
export const clientReach: AstroIntegration = {
  name: 'nudge:client-reach',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({
        name: 'reach',
        entrypoint: fileURLToPath(new URL('reach.ts', import.meta.url)),
      }),
  },
};
