import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { scriptTextInVite } from './src/build/script-text.mjs';

const unitTests = ['src', 'scripts', 'docs', 'examples'].map((folder) => `${folder}/**/*.test.ts`);
/** Tests in which another module stands in for one of ours: what they load must not be what others have loaded. */
const replacing = globSync(unitTests).filter((file) =>
  /^vi\.mock\(|from '.*\/testing\/stage'/m.test(readFileSync(file, 'utf8')),
);
const setupFiles = ['scripts/lib/after-test-file.ts'];

export default defineConfig({
  plugins: [scriptTextInVite()],
  test: {
    environment: 'node',
    // All cores: nothing else runs meanwhile that needs one.
    maxWorkers: '100%',
    // Ample, for a machine that has other things to do: a test that passes does not wait for it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Files share what they load: each on its own would cost more than twice the time, most of it TypeScript's.
        test: { name: 'unit', include: unitTests, exclude: replacing, isolate: false, setupFiles },
      },
      { extends: true, test: { name: 'replacing', include: replacing } },
      // What can be said of the built site without a browser. Needs `npm run build` first.
      {
        extends: true,
        test: { name: 'site', include: ['tests/site/**/*.test.ts'], isolate: false, setupFiles },
      },
    ],
  },
});
