import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  // What `npm run new` writes is tested where it is written.
  test: { exclude: [...configDefaults.exclude, 'new/templates/**'] },
});
