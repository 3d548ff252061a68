import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** The app of `examples/two-people`, in the form it had on Twilio Video and in the one it has on VideoSDK. */
export const BEFORE = 'examples/testing/two-people/before.ts';
export const AFTER = 'examples/two-people/src/main.ts';

export interface HowBuilt {
  alias?: Record<string, string>;
  /** Makes its program another. */
  change?: (text: string) => string;
  page?: (html: string) => string;
}

/** An app as a bundler leaves it. @returns its files by path */
export async function builtApp(
  entry: string,
  { alias = {}, change, page = (html) => html }: HowBuilt = {},
): Promise<Record<string, string>> {
  const contents = readFileSync(entry, 'utf8');
  const { outputFiles } = await build({
    stdin: { contents: change ? change(contents) : contents, loader: 'ts', resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    define: { global: 'globalThis' },
    alias,
    logLevel: 'warning',
    write: false,
  });
  const html = readFileSync('examples/two-people/index.html', 'utf8');
  return {
    'main.js': outputFiles[0]?.text ?? '',
    'index.html': page(html).replace('/src/main.ts', '/main.js'),
  };
}
