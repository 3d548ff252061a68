import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

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
  {
    // The sandbox is usable without the site, and its neutral core knows neither SDK (docs/decisions/0001).
    files: ['src/sandbox/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(pane|components|demos|timeline|mapping|pages)/',
              message: 'The sandbox imports nothing from the site.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/sandbox/room/**', 'src/sandbox/media/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/(twilio|videosdk)/', message: 'Rooms and router know neither SDK.' }] },
      ],
    },
  },
);
