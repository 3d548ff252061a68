import { APP_ADDRESS } from './boot/address';
import type { ColorScheme } from './color-scheme';
import css from './pane.css?raw';

export interface PaneDocument {
  title: string;
  colorScheme: ColorScheme;
}

/** The type of the message that brings the boot script. */
export const BOOT_MESSAGE = 'crossfade-pane-boot';

/**
 * Waits for the boot script, which the page sends, and runs it in its place. The script's 200 kB do not stand in the document: it is
 * an attribute of the frame, which developer tools (and what drives a browser as they do) copy whole each time they look at the frame.
 */
const TAKE_BOOT = `{
  const page = parent;
  const take = ({ source, data }) => {
    if (source !== page || data?.type !== '${BOOT_MESSAGE}') return;
    removeEventListener('message', take, true);
    const script = document.createElement('script');
    script.textContent = data.boot;
    document.head.append(script);
  };
  addEventListener('message', take, true);
  document.currentScript.remove();
}`;

/**
 * The document of a pane: its style and what takes the boot script, and nothing of the program yet. The base address stands here
 * because the late policy allows none, and so that an app finds one like its own: a program that takes it away finds the page's.
 */
export function paneDocument({ title, colorScheme }: PaneDocument): string {
  return [
    `<!doctype html><html lang="en" data-color-scheme="${colorScheme}"><head><meta charset="utf-8">`,
    `<base href="${APP_ADDRESS}"><meta name="referrer" content="no-referrer">`,
    // Once it is off no program can switch it on: looking a host up tells its name to whoever answers.
    `<meta http-equiv="x-dns-prefetch-control" content="off">`,
    `<meta name="viewport" content="width=device-width">`,
    `<title>${escapeText(title)}</title><style>${css}</style>`,
    `<script>${TAKE_BOOT}</script></head><body></body></html>`,
  ].join('');
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
