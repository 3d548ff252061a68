import type { APIRoute, GetStaticPaths } from 'astro';
import { ADAPTER, wholeAdapter } from '../../../assistant/adapter/whole-text';
import { compileProgram } from '../../../pane/compile';
import type { DemoBundle } from '../../../pane/modules';

type Files = Record<string, string>;

// The options are repeated because the bundler reads them from the source text.
const descriptions = import.meta.glob<string>(['../../../demos/*/demo.ts', '../../../checks/*/demo.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const pages = import.meta.glob<string>(['../../../demos/*/page.html', '../../../checks/page.html'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const twilio = import.meta.glob<string>(['../../../demos/*/twilio.ts', '../../../checks/*/twilio.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const videosdk = import.meta.glob<string>(['../../../demos/*/videosdk.ts', '../../../checks/*/videosdk.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const shared = import.meta.glob<string>(
  ['../../../demos/{,*/}your-backend.ts', '../../../checks/checks.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

/** One file for each folder in src/demos and src/checks: what the panes need to run the demo. */
export const getStaticPaths = (() =>
  Object.keys(descriptions).map((path) => ({
    params: { demo: path.split('/').at(-2) },
    props: { folder: path.replace(/demo\.ts$/, '') },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ folder: string }> = ({ props: { folder } }) => {
  const checks = /^.*\/checks\//.exec(folder)?.[0];
  const isReact = read(videosdk, `${folder}videosdk.ts`).includes("from 'react'");
  const bundle: DemoBundle = {
    ...(isReact ? { react: true } : {}),
    html: read(pages, `${checks ?? folder}page.html`),
    sources: {
      twilio: read(twilio, `${folder}twilio.ts`).trimEnd(),
      videosdk: read(videosdk, `${folder}videosdk.ts`).trimEnd(),
    },
    programs: {
      twilio: compile(twilio, `${folder}twilio.ts`),
      videosdk: compile(videosdk, `${folder}videosdk.ts`),
    },
    modules: {
      'your-backend': compile(
        shared,
        [`${folder}your-backend.ts`].find((path) => path in shared) ?? '../../../demos/your-backend.ts',
      ),
      ...(read(videosdk, `${folder}videosdk.ts`).includes(`from '${ADAPTER}'`)
        ? { [ADAPTER]: compile({ adapter: wholeAdapter() }, 'adapter') }
        : {}),
      ...(checks ? { checks: compile(shared, `${checks}checks.ts`) } : {}),
    },
  };
  return Response.json(bundle);
};

function compile(files: Files, path: string): string {
  const compiled = compileProgram(read(files, path));
  if (compiled.ok) return compiled.code;
  const { line, column, message } = compiled.error;
  throw new Error(`${path}:${line}:${column} ${message}`);
}

function read(files: Files, path: string): string {
  const text = files[path];
  if (text === undefined) throw new Error(`The demo lacks ${path}.`);
  return text;
}
