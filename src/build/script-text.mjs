// @ts-check
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

/*
 * `import text from './file?script-text'`: a file and what it imports, bundled as one classic script, as text. It is for
 * scripts that start in a realm of their own, such as a worker, on a page where no file of ours can be found.
 */

const SUFFIX = '?script-text';

/**
 * @param {string} file its path, with or without `.ts`
 * @returns {Promise<{ text: string, inputs: string[] }>} the script, and the files that it was made of
 */
async function bundleText(file) {
  const { outputFiles, metafile } = await build({
    entryPoints: [file.endsWith('.ts') ? file : `${file}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`esbuild made nothing of ${file}.`);
  return { text: script.text, inputs: Object.keys(metafile.inputs).map((input) => resolve(input)) };
}

/** For Vite: the site, its development server, and the unit tests. @returns {import('vite').Plugin} */
export function scriptTextInVite() {
  return {
    name: 'script-text',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(SUFFIX) || !importer) return undefined;
      // Vitest asks again with what it was told.
      if (source.startsWith('\0')) return source;
      // A name of its own, so that nothing takes the text's module for the file itself.
      return `\0${resolve(dirname(importer), source)}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(SUFFIX)) return undefined;
      const { text, inputs } = await bundleText(id.slice(1, -SUFFIX.length));
      for (const input of inputs) this.addWatchFile(input);
      return `export default ${JSON.stringify(text)};`;
    },
  };
}

/** For esbuild: scripts that are bundled whole. @type {import('esbuild').Plugin} */
export const scriptTextInEsbuild = {
  name: 'script-text',
  setup(builder) {
    builder.onResolve({ filter: /\?script-text$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -SUFFIX.length)),
      namespace: 'script-text',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'script-text' }, async ({ path }) => {
      const { text, inputs } = await bundleText(path);
      return { contents: text, loader: 'text', watchFiles: inputs };
    });
  },
};
