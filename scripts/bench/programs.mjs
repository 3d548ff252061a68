// Programs for the panes of a demo, in the place of the site's.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles a program of `programs/`; what a pane imports stays an import. @param {string} name */
async function bundleProgram(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['twilio-video', '@videosdk.live/js-sdk', 'your-backend'],
  });
  return outputFiles[0]?.text ?? '';
}

/** Programs that join and say when the first remote frame was decoded. */
export const MEASURE = { twilio: await bundleProgram('twilio'), videosdk: await bundleProgram('videosdk') };

export const IDLE = `document.querySelector('#status').textContent = 'idle';`;
