// Programs in React that a test brings: they run in the panes of a step, in place of its own.
import { resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { SIDES, type DemoPage, type Side } from './demo';

/** Packages that a pane has. */
const EXTERNAL = ['react', 'react-dom', 'twilio-video', '@videosdk.live/*', 'your-backend', 'your-*-hooks'];
const NOTHING = 'export {};';

/** What a path in a program stands for. */
export type Alias = Readonly<Record<string, string>>;

/**
 * Bundles TSX as the site's build does.
 * @param contents paths in it count from the project's root
 * @param alias paths in it, and in the project's files, that stand for others
 */
export async function bundleTsx(contents: string, options: BuildOptions, alias: Alias = {}): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxDev: true,
    ...options,
    write: false,
    plugins: [...(options.plugins ?? []), aliased(alias)],
    stdin: { contents, loader: 'tsx', resolveDir: process.cwd() },
  });
  return outputFiles[0]!.text;
}

const aliased = (alias: Alias): Plugin => ({
  name: 'alias',
  setup(builder) {
    for (const [from, to] of Object.entries(alias))
      builder.onResolve({ filter: new RegExp(`^${from.replaceAll('.', '\\.')}$`) }, () => ({
        path: resolve(to),
      }));
  },
});

/**
 * Compiles a program as the site's build does, with the files that it imports.
 * @param contents TSX; paths in it count from the project's root
 */
export const reactProgram = (contents: string, alias: Alias = {}): Promise<string> =>
  bundleTsx(contents, { external: EXTERNAL }, alias);

/** Runs programs in the step's panes; a side without one does nothing. */
export async function runReact(
  demo: DemoPage,
  programs: Partial<Record<Side, string>>,
  step = 'connect',
): Promise<void> {
  const all = SIDES.map((side) => [side, programs[side] ?? NOTHING] as const);
  await demo.substitute(Object.fromEntries(all));
  await demo.open(`steps/${step}/?with=react`);
  await demo.button('Run both').click();
}
