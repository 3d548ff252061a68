import { defineConfig } from 'vitest/config';
import { scriptTextInVite } from './src/build/script-text.mjs';

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
        test: {
          name: 'unit',
          include: ['src', 'scripts', 'docs', 'examples'].map((folder) => `${folder}/**/*.test.ts`),
        },
      },
      // What can be said of the built site without a browser. Needs `npm run build` first.
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
    ],
  },
});
