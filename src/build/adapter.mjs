// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import tsBlankSpace from 'ts-blank-space';
import { importTs } from './import-ts.mjs';

const FOLDER = 'src/assistant/adapter/parts';

/**
 * The parts of the adapter as they go into a user's repository: as they are written, and as JavaScript.
 * @returns {Promise<{ ts: Record<string, string>, js: Record<string, string> }>} text by the part's name
 */
export async function adapterParts() {
  /** @type {{ PARTS: readonly string[], HELPERS: readonly string[], NO_LINT: string }} */
  const { PARTS, HELPERS, NO_LINT } = await importTs('src/assistant/adapter/compose.ts');
  const style = await resolveConfig(join(process.cwd(), 'package.json'));
  /** @type {Record<string, string>} */
  const ts = {};
  /** @type {Record<string, string>} */
  const js = {};
  for (const name of [...PARTS, ...HELPERS]) {
    const text = forOthers(await readFile(join(process.cwd(), FOLDER, `${name}.ts`), 'utf8'));
    const first = HELPERS.includes(name) ? `${NO_LINT}\n` : '';
    ts[name] = first + text;
    const plain = tsBlankSpace(text, (node) => {
      throw new Error(`${name}.ts has more than types to take away: ${node.getText()}`);
    });
    const formatted = await format(plain, { ...style, parser: 'babel' });
    // What stands for types alone.
    js[name] = first + formatted.replaceAll(/^.*\/\/! .*\n/gm, '');
  }
  return { ts, js };
}

/**
 * What our linter is told of single lines is an error to one that does not know the rule, and would end an app's build.
 * @param {string} text
 */
function forOthers(text) {
  return text.replaceAll(/^[ \t]*(?:\/\/|\/\*) eslint-(?:disable|enable)\b.*\n/gm, '');
}
