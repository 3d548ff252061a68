import { APP_ADDRESS } from '../../pane/boot/address';

/**
 * The page's content security policy, as its `<meta>` says it; `public/_headers` says the same to hosts that read it,
 * and adds what only a header can (a test holds the two together).
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

export const PAGE_POLICY = Object.entries(DIRECTIVES)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');
