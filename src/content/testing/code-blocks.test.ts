import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SDK_VERSIONS } from '../../mapping/versions';
import packages from '../../../package.json';
import { blocksOf, type Block } from './code-blocks';

/** Code comes from files that run; what may be typed into a page is a line for a shell, data, or plain text. */
const TYPED_BY_HAND = ['sh', 'bash', 'json', 'text'];

const root = fileURLToPath(new URL('../docs/', import.meta.url));
const pages = globSync('**/*.{md,mdx}', { cwd: root });
const blocks = pages.flatMap((page) => blocksOf(page));
const named = (language: string): Block[] => blocks.filter((block) => block.language === language);

it('finds the pages', () => {
  expect(pages).toContain('index.mdx');
});

describe.each(pages)('%s', (page) => {
  it('has no code typed by hand', () => {
    const typed = blocks.filter((block) => block.page === page && !TYPED_BY_HAND.includes(block.language));
    expect(typed.map(({ language, text }) => `${language || 'no language'}: ${text}`)).toEqual([]);
  });
});

it('shows JSON that can be parsed', () => {
  for (const { text } of named('json')) expect(() => JSON.parse(text) as unknown, text).not.toThrow();
});

describe('shell lines', () => {
  const lines = [...named('sh'), ...named('bash')].flatMap(({ text }) => text.split('\n'));
  const installed = new Set(Object.keys({ ...packages.dependencies, ...packages.devDependencies }));

  it('install packages that this project has too, by commands that install', () => {
    const words = lines
      .map((line) => line.split(' '))
      .filter(([manager]) => /^(npm|yarn|pnpm)$/.test(manager!));
    for (const [manager, verb, ...names] of words) {
      const verbs: Record<string, string[]> = {
        // The zip of the quickstart has a start script; its own test builds it.
        npm: ['install', 'uninstall', 'start', 'test'],
        yarn: ['add', 'remove'],
        pnpm: ['add', 'remove'],
      };
      expect(verbs[manager!]).toContain(verb);
      for (const name of names.filter((name) => name !== '--save-dev'))
        if (name.endsWith('.tgz')) expect(existsSync(`src/pages/${name}.ts`), name).toBe(true);
        else expect(installed, `${manager} ${verb}`).toContain(name.replace(/(?<=.)@[\d.]+$/, ''));
    }
    expect(words.length).toBeGreaterThan(0);
  });

  it('name the installed version wherever they name one', () => {
    for (const version of lines.flatMap((line) => line.match(/(?<=[@/])\d+\.\d+\.\d+/g) ?? [])) {
      expect(Object.values(SDK_VERSIONS)).toContain(version);
    }
  });

  it('are commands that the guide knows how to check', () => {
    for (const line of lines)
      expect(line).toMatch(
        /^(npm|yarn|pnpm) |^npx playwright install chromium$|^npx -p playwright-core -p \.\/crossfade\.tgz crossfade try |^curl -sf \S+ \| openssl dgst /,
      );
  });
});
