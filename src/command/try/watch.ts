import type { BrowserContext, Request } from 'playwright-core';
import { GUESSED_SIGN } from '../../trial/start-script';

/** What was seen of an app's pages beside its checks. */
export interface Notes {
  /** What to put into the description, or to look at. */
  hints(): string[];
  /** Requests that were answered by guess, such as `POST /token`. */
  readonly answered: ReadonlySet<string>;
  readonly errors: ReadonlySet<string>;
}

/** Where the vendors have the scripts of their SDKs: pages without a bundler are nothing without them. */
const SDK_HOSTS = new Set(['sdk.twilio.com', 'media.twiliocdn.com', 'sdk.videosdk.live']);
const BLANK = {
  contentType: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"/>',
};
const LOCAL = new Set(['localhost', '127.0.0.1']);

/** What the app's server would have had to answer, and where to say so. */
export const missingHint = (asked: string): string =>
  `The app asked for ${asked}, which is not in the build. If its server answers that, set the answer in "answers" of the file for --app${asked.startsWith('GET') ? '; if the app was built for another path, set "base"' : ''}.`;

/**
 * Cuts off what leaves the machine, but for an SDK's own script, and notes what goes wrong in the pages. Pictures of elsewhere are blank.
 * @param allowed hosts that the app needs besides
 */
export async function watchPages(context: BrowserContext, allowed: readonly string[]): Promise<Notes> {
  const hints = new Set<string>();
  const answered = new Set<string>();
  const errors = new Set<string>();
  const hosts = new Set([...LOCAL, ...allowed]);
  // Sockets to the services are objects of the sandbox; a route of Playwright's would stand in their way.
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && !hosts.has(url.hostname),
    async (route) => {
      const request = route.request();
      const { host } = new URL(request.url());
      if (SDK_HOSTS.has(host) && request.resourceType() === 'script') return route.continue();
      // A picture may be all that there is of a button.
      if (request.resourceType() === 'image') return route.fulfill(BLANK);
      hints.add(cutOff(request, host));
      return route.abort();
    },
  );
  context.on('requestfailed', (request) => {
    const { host, hostname, origin, pathname } = new URL(request.url());
    if (SDK_HOSTS.has(host) && request.resourceType() === 'script')
      hints.add(`The app loads its SDK from ${host}, which could not be reached.`);
    // The build's own server says itself what it lacks.
    if (LOCAL.has(hostname) && origin !== originOf(request))
      hints.add(
        `The app asked for ${request.method()} ${origin}${pathname}, where nothing answers. Set its server’s answer in "answers" of the file for --app, under that URL.`,
      );
  });
  context.on('weberror', (error) => errors.add(error.error().message.slice(0, 300)));
  context.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(GUESSED_SIGN)) answered.add(text.slice(GUESSED_SIGN.length));
    if (message.type() === 'error' && !/Failed to load resource/.test(text)) errors.add(text.slice(0, 300));
  });
  return { hints: () => [...hints], answered, errors };
}

function cutOff(request: Request, host: string): string {
  const kind = request.resourceType();
  const says = 'add the host to "allow" in the file for --app';
  if (kind === 'script')
    return `The app loads a script from ${host}, which was blocked. If the app needs it, ${says}.`;
  if (kind === 'fetch' || kind === 'xhr')
    return `The app sent a request to ${host}, which was blocked. Set the answer in "answers" of the file for --app, or ${says}.`;
  return `The app loads from ${host} (${kind}), which was blocked. If it needs that, ${says}.`;
}

/** Of the page that asks; a page that is gone has none. */
function originOf(request: Request): string | undefined {
  try {
    return new URL(request.frame().url()).origin;
  } catch {
    return undefined;
  }
}
