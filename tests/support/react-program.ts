// Programs in React that a test brings: they run in the panes of a step, in place of its own.
import { resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { SIDES, type DemoPage, type Side } from './demo';

/** Packages that a pane has. */
const EXTERNAL = ['react', 'react-dom', 'twilio-video', '@videosdk.live/*', 'your-backend'];
const NOTHING = 'export {};';

/** Bundles TSX as the site's build does. @param contents paths in it count from the project's root */
export async function bundleTsx(contents: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, loader: 'tsx', resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxDev: true,
    write: false,
  });
  return outputFiles[0]!.text;
}

/**
 * Compiles a program as the site's build does, with the files that it imports.
 * @param contents TSX; paths in it count from the project's root
 * @param alias what a path in it stands for
 */
export async function reactProgram(contents: string, alias: Record<string, string> = {}): Promise<string> {
  return bundleTsx(contents, {
    external: EXTERNAL,
    plugins: [
      {
        name: 'alias',
        setup(builder) {
          for (const [from, to] of Object.entries(alias))
            builder.onResolve({ filter: new RegExp(`^${from.replaceAll('.', '\\.')}$`) }, () => ({
              path: resolve(to),
            }));
        },
      },
    ],
  });
}

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
