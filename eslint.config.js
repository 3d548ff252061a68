import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { pagePrograms } from './scripts/lint/page-programs.mjs';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.astro/',
      'test-results/',
      'playwright-report/',
      'src/sandbox/videosdk/pubsub/schema.*',
    ],
  },
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
    },
  },
  { files: ['scripts/**', 'src/demos/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**', 'scripts/bench/**'],
    plugins: { crossfade: { rules: { 'page-programs': pagePrograms } } },
    rules: { 'crossfade/page-programs': 'error' },
  },
  {
    // The fixtures make every end-to-end test prove that nothing left the site.
    files: ['tests/**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              importNames: ['test', 'expect'],
              message: 'Import them from tests/support/fixtures.ts.',
            },
          ],
        },
      ],
    },
  },
);
