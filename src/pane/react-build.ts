import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundle } from './build';

/*
 * React and VideoSDK's React package for panes. A pane's import map leads bare names to texts, so each package that a
 * program or another package can import is a module of its own: one React for all of them.
 */

const ROOT = process.cwd();
const require = createRequire(join(ROOT, 'package.json'));

const REACT_MODULES = ['react', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client'] as const;

/** Modules that others in the pane bring, and that a bundle must not hold once more. */
const SHARED: readonly string[] = [...REACT_MODULES, '@videosdk.live/js-sdk'];

/** React in development mode, so that StrictMode mounts twice and mistakes are told: module texts by bare name. */
export async function bundleReact(): Promise<Record<string, string>> {
  const texts = await Promise.all(REACT_MODULES.map((name) => bundleShared(name, reexports(name))));
  return Object.fromEntries(REACT_MODULES.map((name, index) => [name, texts[index]!]));
}

/** `@videosdk.live/react-sdk` as npm ships it. It finds React and VideoSDK's own SDK among the pane's modules. */
export const bundleReactSdk = (): Promise<string> =>
  bundleShared('@videosdk.live/react-sdk', `export * from '@videosdk.live/react-sdk';`);

/** What React exports in development alone. The build itself may run React's packages in production. */
const IN_DEVELOPMENT: Readonly<Record<string, readonly string[]>> = { react: ['act', 'captureOwnerStack'] };

/** React's packages are CommonJS: their exports have to be named for `import { … }`, and there is a default one. */
function reexports(name: string): string {
  const exported = require(name) as object;
  const names = new Set([...Object.keys(exported), ...(IN_DEVELOPMENT[name] ?? [])]);
  return `import all from '${name}';\nexport default all;\nexport const { ${[...names].join(', ')} } = all;`;
}

const bundleShared = (name: string, contents: string): Promise<string> =>
  bundle({
    stdin: { contents, resolveDir: ROOT },
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [sharing(SHARED.filter((shared) => shared !== name))],
  });

/** Leaves out of a bundle what another module of the pane is. `require()` of it becomes an import. */
const sharing = (names: readonly string[]): Plugin => ({
  name: 'shared-modules',
  setup(build) {
    build.onResolve({ filter: /^[@a-z]/ }, ({ path, kind, namespace }) => {
      if (!names.includes(path)) return undefined;
      if (kind === 'require-call' && namespace === 'file') return { path, namespace: 'shared' };
      return { path, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
      contents: `export * from '${path}'; export { default } from '${path}';`,
      resolveDir: ROOT,
    }));
  },
});
