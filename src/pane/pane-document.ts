import { APP_ADDRESS } from './boot/address';
import type { ColorScheme } from './color-scheme';
import css from './pane.css?raw';

export interface PaneDocument {
  title: string;
  colorScheme: ColorScheme;
  /** Text of the boot script. */
  boot: string;
}

/**
 * The document of a pane: style and boot script, and nothing of the program yet. The base address stands here because
 * the late policy allows none, and so that an app finds one like its own: a program that takes it away finds the page's.
 */
export function paneDocument({ title, colorScheme, boot }: PaneDocument): string {
  return [
    `<!doctype html><html lang="en" data-color-scheme="${colorScheme}"><head><meta charset="utf-8">`,
    `<base href="${APP_ADDRESS}"><meta name="referrer" content="no-referrer">`,
    // Once it is off no program can switch it on: looking a host up tells its name to whoever answers.
    `<meta http-equiv="x-dns-prefetch-control" content="off">`,
    `<meta name="viewport" content="width=device-width">`,
    `<title>${escapeText(title)}</title><style>${css}</style>`,
    `<script>${escapeScript(boot)}</script></head><body></body></html>`,
  ].join('');
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What would end a script element early, or begin a comment in it. */
const escapeScript = (text: string): string =>
  text.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
