import { createRequire } from 'node:module';
import { join } from 'node:path';
import { reactPage } from '../demos/react-page';
import { type Side, SIDE_NAMES } from '../sides';
import { HOOKS } from '../snippets/your-hooks/module';
import type { Variant } from '../variant';

const files: Record<string, string> = {
  ...import.meta.glob<string>('./*/{access.ts,vite.config.ts,README.md,env.example}', {
    eager: true,
    import: 'default',
    query: '?raw',
  }),
  ...import.meta.glob<string>(
    [
      '../demos/quickstart/{twilio.ts,videosdk.ts,page.html}',
      '../demos/quickstart/react/{twilio.tsx,videosdk.tsx}',
    ],
    { eager: true, import: 'default', query: '?raw' },
  ),
  ...import.meta.glob<string>(
    ['../demos/your-backend.ts', '../snippets/your-hooks/*.tsx', '../pane/pane.css'],
    {
      eager: true,
      import: 'default',
      query: '?raw',
    },
  ),
};

const SDKS: Record<Side, string> = { twilio: 'twilio-video', videosdk: '@videosdk.live/js-sdk' };
/** What an app imports where it is a React app. */
const REACT_SDKS: Record<Side, string[]> = {
  twilio: ['twilio-video'],
  videosdk: ['@videosdk.live/react-sdk'],
};
/** What makes the tokens. */
const SIGNERS: Record<Side, string> = { twilio: 'twilio', videosdk: 'jose' };

/**
 * The quickstart of one side as a project of its own that runs against the real service: text by path. The app is the
 * very file that runs on this site.
 * @param variant whether it is a React app
 */
export function projectFiles(side: Side, variant: Variant = 'plain'): Record<string, string> {
  const isReact = variant === 'react';
  const main = isReact ? 'src/main.tsx' : 'src/main.ts';
  const program = isReact ? `react/${side}.tsx` : `${side}.ts`;
  const own = (name: string): [string, string] => [name, file(`./${side}/${name}`)];
  return Object.fromEntries([
    [
      'README.md',
      file(`./${side}/README.md`)
        .replaceAll('src/main.ts', main)
        .replace(/(\| `src\/your-backend\.ts`.*\n)/, isReact ? `$1${hooksRow(HOOKS[side])}` : '$1')
        .replaceAll('.zip', isReact ? '-react.zip' : '.zip'),
    ],
    ['.env.example', file(`./${side}/env.example`)],
    own('access.ts'),
    [
      'vite.config.ts',
      isReact ? withAlias(file(`./${side}/vite.config.ts`), HOOKS[side]) : file(`./${side}/vite.config.ts`),
    ],
    ['.gitignore', 'node_modules\ndist\n.env\n'],
    ['package.json', json(packageOf(side, isReact))],
    ['tsconfig.json', json(isReact ? forReact(TSCONFIG, HOOKS[side]) : TSCONFIG)],
    ['index.html', pageOf(side, isReact ? reactPage(file(PAGE)) : file(PAGE), main)],
    ['style.css', file('../pane/pane.css')],
    [main, file(`../demos/quickstart/${program}`)],
    ['src/your-backend.ts', file('../demos/your-backend.ts')],
    ...(isReact ? [[`src/${HOOKS[side]}.tsx`, file(`../snippets/your-hooks/${side}.tsx`)]] : []),
  ]);
}

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    paths: { 'your-backend': ['./src/your-backend.ts'] },
  },
  include: ['src', 'access.ts', 'vite.config.ts'],
};

const forReact = ({ compilerOptions, include }: typeof TSCONFIG, hooks: string): object => ({
  compilerOptions: {
    ...compilerOptions,
    jsx: 'react-jsx',
    paths: { ...compilerOptions.paths, [hooks]: [`./src/${hooks}.tsx`] },
  },
  include,
});

const BACKEND = "'your-backend': '/src/your-backend.ts'";
const withAlias = (viteConfig: string, hooks: string): string =>
  viteConfig.replace(
    `alias: { ${BACKEND} }`,
    `alias: {\n      ${BACKEND},\n      '${hooks}': '/src/${hooks}.tsx',\n    }`,
  );

const PAGE = '../demos/quickstart/page.html';

/** What the table of files says of them. */
const hooksRow = (hooks: string): string => `| \`src/${hooks}.tsx\` | hooks of the app’s own |\n`;

function packageOf(side: Side, isReact: boolean): object {
  const versions = (...names: string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, installedVersion(name)]));
  return {
    name: `quickstart-${side}${isReact ? '-react' : ''}`,
    private: true,
    type: 'module',
    license: 'MIT',
    scripts: { start: 'vite', check: 'tsc', build: 'vite build' },
    dependencies: isReact ? versions(...REACT_SDKS[side], 'react', 'react-dom') : versions(SDKS[side]),
    devDependencies: versions(
      '@types/node',
      ...(isReact ? ['@types/react', '@types/react-dom'] : []),
      SIGNERS[side],
      'typescript',
      'vite',
    ),
  };
}

function installedVersion(name: string): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return (require(join(process.cwd(), 'node_modules', name, 'package.json')) as { version: string }).version;
}

function pageOf(side: Side, page: string, main: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Quickstart on ${SIDE_NAMES[side]}</title>
    <link rel="stylesheet" href="/style.css" />
  </head>
  <body>
    ${page.trim().replaceAll('\n', '\n    ')}
    <script type="module" src="/${main}"></script>
  </body>
</html>
`;
}

function file(path: string): string {
  const text = files[path];
  if (text === undefined) throw new Error(`The quickstart lacks ${path}.`);
  return text;
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
