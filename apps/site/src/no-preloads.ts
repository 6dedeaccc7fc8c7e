import type { Plugin } from 'vite';

/**
 * Leaves out the list of what an import will load. Every page would carry it for the sake of a question that may never come, and what
 * answers it arrives soon enough one part after the other.
 */
export function noPreloads(): Plugin {
  return {
    name: 'nudge:no-preloads',
    apply: 'build',
    enforce: 'post',
    configEnvironment(name, config) {
      // Astro has set it already, and two settings would be merged.
      if (name === 'client') config.build = { ...config.build, modulePreload: false };
    },
  };
}
