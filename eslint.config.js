import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { pagePrograms } from './scripts/lint/page-programs.mjs';

/** What is to come takes as long as the machine takes. An attempt that is made again, in `toPass`, may be short. */
const TIMES_OF_ITS_OWN = [
  'CallExpression[callee.property.name=/^(poll|configure|to[A-Z]\\w*)$/] > ObjectExpression > Property[key.name="timeout"] > Literal[value>=10000][value<=120000]',
  'CallExpression[callee.object.name="test"][callee.property.name="setTimeout"] > Literal[value<=400000]',
].map((selector) => ({
  selector,
  message: 'No time of its own: playwright.config.ts has one for all tests, which is ample.',
}));

const SLEEPS = [
  'CallExpression[callee.property.name="waitForTimeout"]',
  'CallExpression[callee.name=/^(setTimeout|sleep|wait|delay)$/]',
].map((call) => ({
  selector: `${call} > Literal[value>1000]`,
  message: 'No sleep over a second: wait for an event, or move the test to tests/waits.',
}));

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
  // Programs and snippets in React: rules of hooks, and no effect that works with what is no longer so.
  { files: ['src/**/*.tsx', 'tests/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    // What a pane, an address or a file brings can be as long and as odd as its maker likes: no expression may take more
    // than linear time on it, whichever way the engine moves along the text.
    files: ['src/**'],
    ignores: ['src/**/testing/**', 'src/**/*.test.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { ignoreSticky: true }],
      'regexp/no-misleading-capturing-group': 'error',
      'regexp/no-empty-alternative': 'error',
    },
  },
  { files: ['scripts/**', 'src/demos/**', 'tests/**', 'examples/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**', 'scripts/bench/**'],
    plugins: { crossfade: { rules: { 'page-programs': pagePrograms } } },
    rules: { 'crossfade/page-programs': 'error' },
  },
  { files: ['tests/**'], rules: { 'no-restricted-syntax': ['error', ...TIMES_OF_ITS_OWN] } },
  {
    // A test waits for what it waits for, not for a time. Only the lane `waits` is for clocks. What ends a wait that
    // failed, such as a race's other side, rejects. An attack that fails brings nothing that could be waited for.
    files: ['tests/**'],
    ignores: ['tests/waits/**', 'tests/support/isolation/**'],
    rules: { 'no-restricted-syntax': ['error', ...TIMES_OF_ITS_OWN, ...SLEEPS] },
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
