import { APP_ADDRESS } from '../../pane/boot/address';
import { LIVE_SOURCES } from '../../pane/live-hosts';
import { STACKBLITZ } from '../../playground/stackblitz-address';

/*
 * The pages' content security policies, as their `<meta>` says them. A page may have a wider one than the others;
 * `public/_headers` says the widest to hosts that read it, since rules there add up and never take back, and adds what
 * only a header can (a test holds the two together). A browser keeps to header and `<meta>` alike.
 *
 * Panes are srcdoc frames and inherit it, so it has to let through what a pane needs before the pane narrows it further:
 * an inline boot script, modules and workers from blobs, and synthetic media.
 */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self' 'unsafe-inline' blob: 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'media-src': 'blob: data: mediastream:',
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  // No frame of this page can be navigated anywhere; srcdoc frames are not affected.
  'frame-src': "'none'",
  'object-src': "'none'",
  // A pane's document has the made-up address of the reader's app for its base, and then forbids any other.
  'base-uri': new URL(APP_ADDRESS).origin,
  'form-action': "'self'",
};

type Directives = Readonly<Record<string, string>>;

/** The playground alone may post a form to StackBlitz. Its panes may not: they can post none (docs/decisions/0003). */
const PLAYGROUND: Directives = { ...DIRECTIVES, 'form-action': `'self' ${STACKBLITZ}` };

/** The playground of the live mode: its panes inherit this, so it has to name both vendors' hosts. Each pane has its own only. */
const LIVE: Directives = {
  ...PLAYGROUND,
  'connect-src': [`'self'`, ...Object.values(LIVE_SOURCES).flat()].join(' '),
};

/** An app that is scanned is its owner's: no script of that page, and no worker of it, opens any connection. */
const ASSISTANT: Directives = { ...DIRECTIVES, 'connect-src': "'none'" };

/** By the ids of the routes that have another policy than the rest. */
const OTHERS: Readonly<Record<string, Directives>> = {
  playground: PLAYGROUND,
  live: LIVE,
  assistant: ASSISTANT,
};

/** What `public/_headers` says, but for `frame-ancestors`. */
export const HEADER_POLICY = policy(LIVE);

/** The policy of a page. @param id of its route, such as `steps/connect` */
export function policyOf(id: string): string {
  return policy(OTHERS[id] ?? DIRECTIVES);
}

function policy(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
