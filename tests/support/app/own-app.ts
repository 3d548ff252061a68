// A page that is not the site's own, with `/sandbox.js` and the real SDKs as npm ships them: what a reader's app is.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, JSHandle, Page } from '@playwright/test';
import { compose, type Parts } from '../../../src/assistant/adapter/compose.ts';
import { adapterParts } from '../../../src/build/adapter.mjs';
import type { Side } from '../../../src/sides.ts';
import type { Tools } from './tools/index.ts';

/** The files that classic script tags load. */
export const SDK_FILES: Record<Side, string> = {
  twilio: 'node_modules/twilio-video/dist/twilio-video.min.js',
  videosdk: 'node_modules/@videosdk.live/js-sdk/videosdk.js',
};

export interface OwnAppInit {
  /** Which SDKs the page loads; both when left out. */
  sdks?: readonly Side[];
  /** A script that the page loads before it. */
  before?: string;
  /** More HTML, before all scripts. */
  head?: string;
  /** The attributes of the tag of `/sandbox.js`; when left out, tracks of others come at once. */
  attributes?: string;
  /** Has the adapter beside twilio-video, both as `window.both`. */
  adapter?: boolean;
  /** More HTML, after the scripts. */
  body?: string;
}

/** What a program finds of its argument: what a handle stands for, and all else as it is. */
export type InPage<A> =
  A extends JSHandle<infer T> ? T : A extends object ? { [K in keyof A]: InPage<A[K]> } : A;

/**
 * A program that runs in the page. Its text goes there, so it finds nothing but its arguments and the browser: the tools
 * of `tools/`, and what the test hands over.
 */
export type Program<A = undefined, R = unknown> = (tools: Tools, argument: A) => R | Promise<R>;

export class OwnApp {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens an app in this page. Pages of one context share their rooms. */
  static async open(page: Page, init: OwnAppInit = {}): Promise<OwnApp> {
    await serveApps(page.context());
    await page.goto(`own-app/page.html?${new URLSearchParams({ init: JSON.stringify(init) }).toString()}`);
    return new OwnApp(page);
  }

  /** Takes a page that is open already, which has its own scripts of sandbox and SDK. */
  static async attach(page: Page): Promise<OwnApp> {
    await page.addScriptTag({ content: await toolsScript() });
    return new OwnApp(page);
  }

  /** Runs a program, and gives what it returns, which has to be serializable. */
  run<R, const A = undefined>(program: Program<InPage<A>, R>, argument?: A): Promise<R> {
    return this.page.evaluate(call, [String(program), argument] as never) as Promise<R>;
  }

  /** Runs a program, and gives a handle of what it returns, such as a room, for programs to come. */
  async hold<R, const A = undefined>(program: Program<InPage<A>, R>, argument?: A): Promise<JSHandle<R>> {
    return (await this.page.evaluateHandle(call, [String(program), argument] as never)) as JSHandle<R>;
  }

  /**
   * Begins a program that comes to its end later: one that listens for what another window is about to do.
   * Resolves when all before its first `await` is done.
   * @returns waits for the end, and gives what the program returns.
   */
  async begin<R, const A = undefined>(
    program: Program<InPage<A>, R>,
    argument?: A,
  ): Promise<() => Promise<R>> {
    const begun = await this.page.evaluateHandle(
      ([text, given]) => {
        const end = (0, eval)(`(${text})`)(window.appTools, given);
        // It is reported to whoever waits for the end, which may be later.
        Promise.resolve(end).catch(() => {});
        return { end };
      },
      [String(program), argument] as never as [string, never],
    );
    return () => begun.evaluate(({ end }) => end) as Promise<R>;
  }

  /** With what a program fails; nothing when it does not. An error that leaves the page as one would lose its code. */
  failure<const A = undefined>(
    program: Program<InPage<A>>,
    argument?: A,
  ): Promise<{ code?: number; message: string } | undefined> {
    return this.page.evaluate(
      async ([text, given]) => {
        try {
          await (0, eval)(`(${text})`)(window.appTools, given);
          return undefined;
        } catch (error) {
          const { code, message } = error as Error & { code?: number };
          return { ...(code !== undefined && { code }), message };
        }
      },
      [String(program), argument] as never as [string, never],
    );
  }
}

/** Runs in the page. SDKs reject with plain objects too, of which Playwright would say no more than that. */
async function call([text, argument]: [string, never]): Promise<unknown> {
  try {
    return await ((0, eval)(`(${text})`) as Program<never>)(window.appTools, argument);
  } catch (error) {
    const plain = Object.prototype.toString.call(error) === '[object Object]';
    throw plain ? new Error(JSON.stringify(error)) : error;
  }
}

let compiled: Promise<string> | undefined;

/** The tools of programs, as one script. */
function toolsScript(): Promise<string> {
  return (compiled ??= compileTools());
}

async function compileTools(): Promise<string> {
  const entry = fileURLToPath(new URL('tools/index.ts', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  return outputFiles[0]?.text ?? '';
}

let composed: Promise<string> | undefined;

/** The adapter with all that it has, as a classic script, which leaves twilio-video where it is. */
function adapterScript(): Promise<string> {
  return (composed ??= adapterParts().then(({ js }: { js: Parts }) => {
    const script = compose(js, '// The adapter.', new Set(), 'script');
    return `window.both = { twilio: Twilio.Video };\n${script}\nboth.adapter = Twilio.Video;\nTwilio.Video = both.twilio;`;
  }));
}

/** Serves the pages of apps and the SDKs' files from the site's own origin, as an app's server would. */
async function serveApps(context: BrowserContext): Promise<void> {
  const script = 'text/javascript';
  await context.route('**/own-app/sdk/*', (route) => {
    const sdk = /(\w+)\.js$/.exec(new URL(route.request().url()).pathname)?.[1] as Side;
    return route.fulfill({ path: SDK_FILES[sdk], contentType: script });
  });
  await context.route('**/own-app/tools.js', async (route) =>
    route.fulfill({ body: await toolsScript(), contentType: script }),
  );
  await context.route('**/own-app/adapter.js', async (route) =>
    route.fulfill({ body: await adapterScript(), contentType: script }),
  );
  await context.route('**/own-app/*.html*', (route) => {
    const init = JSON.parse(new URL(route.request().url()).searchParams.get('init') ?? '{}') as OwnAppInit;
    return route.fulfill({ contentType: 'text/html', body: appPage(init) });
  });
}

function appPage(init: OwnAppInit): string {
  const {
    sdks = ['twilio', 'videosdk'],
    before,
    head = '',
    attributes = 'data-pace="none"',
    adapter = false,
    body = '',
  } = init;
  return `<!doctype html><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">${head}
    ${before ? `<script src="${before}"></script>` : ''}
    <script src="/sandbox.js" ${attributes}></script>
    ${sdks.map((sdk) => `<script src="/own-app/sdk/${sdk}.js"></script>`).join('\n')}
    ${adapter ? '<script src="/own-app/adapter.js"></script>' : ''}
    <script src="/own-app/tools.js"></script>${body}`;
}
