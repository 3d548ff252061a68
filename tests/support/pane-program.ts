// Programs that tests run in a demo's pane in place of the site's: files beside the test, typed as the site's own are.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/** A program as JavaScript. @param file its TypeScript; what it imports is what a pane has */
export async function readProgram(file: URL): Promise<string> {
  const { code } = await transform(readFileSync(fileURLToPath(file), 'utf8'), { loader: 'ts' });
  return code;
}
