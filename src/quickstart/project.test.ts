import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SIDES } from '../sides';
import { projectFiles } from './project';

const root = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

describe.each(SIDES)("the quickstart's project for %s", (side) => {
  const files = projectFiles(side);
  const json = (path: string) => JSON.parse(files[path] ?? '') as Record<string, Record<string, unknown>>;

  it('is the very program that runs on the site', () => {
    expect(files['src/main.ts']).toBe(readFileSync(`src/demos/quickstart/${side}.ts`, 'utf8'));
    expect(files['index.html']).toMatch(
      readFileSync('src/demos/quickstart/page.html', 'utf8').trim().split('\n')[0]!,
    );
  });

  it('has the versions that the site runs', () => {
    const { dependencies, devDependencies } = json('package.json');
    const [[name, version] = []] = Object.entries(dependencies ?? {});
    expect(version).toBe(root.dependencies[name as string]);
    expect(Object.values({ ...dependencies, ...devDependencies })).not.toContain(undefined);
  });

  it('finds the token endpoint under the name that the program imports', () => {
    expect(files['src/main.ts']).toMatch("from 'your-backend'");
    expect(json('tsconfig.json')['compilerOptions']).toMatchObject({
      paths: { 'your-backend': ['./src/your-backend.ts'] },
    });
    expect(files['src/your-backend.ts']).toBeTruthy();
  });

  it('is a React app where that is wanted, with React’s own packages', () => {
    const react = projectFiles(side, 'react');
    expect(react['src/main.tsx']).toBe(readFileSync(`src/demos/quickstart/react/${side}.tsx`, 'utf8'));
    expect(react).not.toHaveProperty(['src/main.ts']);
    expect(react['index.html']).toMatch('<div id="root"></div>');
    expect(react['index.html']).toMatch('src="/src/main.tsx"');
    expect(react['README.md']).toMatch('src/main.tsx');
    const [, hooks] = /from '(your-\w+-hooks)'/.exec(react['src/main.tsx'] ?? '') ?? [];
    for (const path of ['README.md', 'tsconfig.json', 'vite.config.ts'])
      expect(react[path], path).toMatch(`src/${hooks}.tsx`);
    expect(react[`src/${hooks}.tsx`]).toMatch("from 'react'");
    for (const text of Object.values(files)) expect(text).not.toMatch(hooks!);
    const { dependencies } = JSON.parse(react['package.json'] ?? '') as { dependencies: object };
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['react', 'react-dom']));
  });

  it.each(globSync(`src/demos/*/react/${side}.tsx`))('has what %s imports', (path) => {
    const react = projectFiles(side, 'react');
    const { dependencies } = JSON.parse(react['package.json']!) as { dependencies: object };
    const { compilerOptions } = JSON.parse(react['tsconfig.json']!) as { compilerOptions: { paths: object } };
    const imported = [...readFileSync(path, 'utf8').matchAll(/^(?:import|\}) .*from '([^']+)'/gm)].map(
      ([, name]) => name!.replace(/^react-dom\/client$/, 'react-dom'),
    );
    expect(imported).toContain('react');
    const has = [...Object.keys(dependencies), ...Object.keys(compilerOptions.paths), 'events'];
    expect(imported.filter((name) => !has.includes(name))).toEqual([]);
  });

  it('keeps secrets out of version control', () => {
    expect(files['.gitignore']?.split('\n')).toContain('.env');
    expect(files).toHaveProperty(['.env.example']);
    expect(files).not.toHaveProperty(['.env']);
  });
});
