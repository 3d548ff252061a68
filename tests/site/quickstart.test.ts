// The projects of the quickstart that readers download.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { projectNames } from '../../src/quickstart/names';
import { distDir } from '../support/site';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

test.each(projectNames)(
  'the quickstart $project is a project that type-checks and builds',
  { timeout: 60_000 },
  ({ project, side, variant }) => {
    const folder = mkdtempSync(join(tmpdir(), 'quickstart-'));
    made.push(folder);
    const zip = readFileSync(join(distDir, `download/quickstart-${project}.zip`));
    for (const [path, content] of Object.entries(unzipSync(zip))) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const root = join(folder, `quickstart-${project}`);
    // What `npm install` would bring: the same packages in the same versions.
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
    const run = (program: string, ...args: string[]): Buffer =>
      execFileSync(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root });
    run('typescript/bin/tsc');
    run('vite/bin/vite.js', 'build');
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<script type="module"');
    const [main, program] =
      variant === 'react' ? ['main.tsx', `react/${side}.tsx`] : ['main.ts', `${side}.ts`];
    expect(readFileSync(join(root, 'src', main), 'utf8')).toBe(
      readFileSync(`src/demos/quickstart/${program}`, 'utf8'),
    );
  },
);
