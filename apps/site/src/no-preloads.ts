import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * Loads what an import needs besides scripts, its style sheets, in fewer bytes than Vite's own helper, which every page would carry for the
 * sake of a question that may never come. Named as Vite calls it.
 */
const helper = `
const asked = {};
const load = (path) => asked[path] ??= new Promise((resolve, reject) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/' + path;
  link.onload = resolve;
  link.onerror = () => { delete asked[path]; link.remove(); reject(new Error(path + ' cannot be loaded')); };
  document.head.append(link);
});
export const __vitePreload = (then, paths = []) => Promise.all(paths.map(load)).then(then);
`;

/** Leaves out the list of what an import will load: what answers a question arrives soon enough one part after the other. */
export function noPreloads(): Plugin[] {
  return [
    {
      name: 'nudge:no-preloads',
      apply: 'build',
      enforce: 'post',
      configEnvironment(name, config) {
        // Astro has set it already, and two settings would be merged.
        if (name === 'client') config.build = { ...config.build, modulePreload: false };
      },
    },
    {
      name: 'nudge:small-preload-helper',
      apply: 'build',
      enforce: 'pre',
      load: (id) => (id === HELPER ? helper : null),
    },
  ];
}
