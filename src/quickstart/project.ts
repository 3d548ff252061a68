import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Side, SIDE_NAMES } from '../sides';

const files: Record<string, string> = {
  ...import.meta.glob<string>('./*/{access.ts,vite.config.ts,README.md,env.example}', {
    eager: true,
    import: 'default',
    query: '?raw',
  }),
  ...import.meta.glob<string>('../demos/quickstart/{twilio.ts,videosdk.ts,page.html}', {
    eager: true,
    import: 'default',
    query: '?raw',
  }),
  ...import.meta.glob<string>(['../demos/your-backend.ts', '../pane/pane.css'], {
    eager: true,
    import: 'default',
    query: '?raw',
  }),
};

const SDKS: Record<Side, string> = { twilio: 'twilio-video', videosdk: '@videosdk.live/js-sdk' };
/** What makes the tokens. */
const SIGNERS: Record<Side, string> = { twilio: 'twilio', videosdk: 'jose' };

/**
 * The quickstart of one side as a project of its own that runs against the real service: text by path. The app is the
 * very file that runs on this site.
 */
export function projectFiles(side: Side): Record<string, string> {
  const own = (name: string): [string, string] => [name, file(`./${side}/${name}`)];
  return Object.fromEntries([
    own('README.md'),
    ['.env.example', file(`./${side}/env.example`)],
    own('access.ts'),
    own('vite.config.ts'),
    ['.gitignore', 'node_modules\ndist\n.env\n'],
    ['package.json', json(packageOf(side))],
    ['tsconfig.json', json(TSCONFIG)],
    ['index.html', pageOf(side)],
    ['style.css', file('../pane/pane.css')],
    ['src/main.ts', file(`../demos/quickstart/${side}.ts`)],
    ['src/your-backend.ts', file('../demos/your-backend.ts')],
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

function packageOf(side: Side): object {
  const versions = (...names: string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, installedVersion(name)]));
  return {
    name: `quickstart-${side}`,
    private: true,
    type: 'module',
    license: 'MIT',
    scripts: { start: 'vite', check: 'tsc', build: 'vite build' },
    dependencies: versions(SDKS[side]),
    devDependencies: versions('@types/node', SIGNERS[side], 'typescript', 'vite'),
  };
}

function installedVersion(name: string): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return (require(join(process.cwd(), 'node_modules', name, 'package.json')) as { version: string }).version;
}

function pageOf(side: Side): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Quickstart on ${SIDE_NAMES[side]}</title>
    <link rel="stylesheet" href="/style.css" />
  </head>
  <body>
    ${file('../demos/quickstart/page.html').trim().replaceAll('\n', '\n    ')}
    <script type="module" src="/src/main.ts"></script>
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
