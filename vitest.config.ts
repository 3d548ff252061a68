import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'docs/**/*.test.ts'] } },
      // What can be said of the built site without a browser. Needs `npm run build` first.
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
    ],
  },
});
