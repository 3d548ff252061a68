import * as z from 'zod';
import { PaneFailureError } from './failure';
import { inSite } from '../in-site';
import type { Side } from '../sides';
import type { Variant } from '../variant';

/** What an app of either side imports: package by file. */
const SDK_FILES: Record<Side, Record<string, string>> = {
  twilio: { 'twilio-video': 'twilio-video.js' },
  videosdk: { '@videosdk.live/js-sdk': 'videosdk.js' },
};
/** What a React app imports besides. Twilio has no React package. */
const REACT_SDK_FILES: Record<Side, Record<string, string>> = {
  twilio: {},
  videosdk: { '@videosdk.live/react-sdk': 'videosdk-react.js' },
};

/** A demo as the build gives it: the page, each side's program as written and compiled, and the modules that both import. */
const demoBundle = z.object({
  html: z.string(),
  sources: z.object({ twilio: z.string(), videosdk: z.string() }),
  programs: z.object({ twilio: z.string(), videosdk: z.string() }),
  modules: z.record(z.string(), z.string()),
  /** Ids of the buttons that the programs make themselves, where the page does not show them. */
  buttons: z.array(z.string()).optional(),
  /** The programs import React, in whichever form the site is shown. */
  react: z.literal(true).optional(),
});
export type DemoBundle = z.infer<typeof demoBundle>;

const textByName = z.record(z.string(), z.string());

const texts = new Map<string, Promise<string>>();

/**
 * What a side's program imports of its vendor, and React where it needs that: module texts by package.
 * @throws PaneFailureError when something cannot be fetched; the next call tries again.
 */
export async function loadSdk(side: Side, variant: Variant = 'plain'): Promise<Record<string, string>> {
  const isReact = variant === 'react';
  const files = Object.entries({ ...SDK_FILES[side], ...(isReact ? REACT_SDK_FILES[side] : {}) });
  const [react, ...texts] = await Promise.all([
    isReact ? loadReact() : {},
    ...files.map(([, file]) => loadOnce(`sdk/${file}`, 'The SDK')),
  ]);
  return { ...react, ...Object.fromEntries(files.map(([name], index) => [name, texts[index]!])) };
}

async function loadReact(): Promise<Record<string, string>> {
  return textByName.parse(JSON.parse(await loadOnce('sdk/react.json', 'React')));
}

/** The text of the pane's first script. @throws PaneFailureError as {@link loadSdk}. */
export const loadBoot = (): Promise<string> => loadOnce('boot.js', 'The frame for the demo');

/** A demo by the name of its folder. @throws PaneFailureError as {@link loadSdk}. */
export const loadDemo = (name: string, variant: Variant = 'plain'): Promise<DemoBundle> =>
  loadBundle(variant === 'react' ? 'react' : 'demos', name);

/** The pair of programs of that name in which errors are provoked. @throws PaneFailureError as {@link loadSdk}. */
export const loadErrorProgram = (name: string): Promise<DemoBundle> => loadBundle('errors', name);

async function loadBundle(folder: 'demos' | 'react' | 'errors', name: string): Promise<DemoBundle> {
  const text = await loadOnce(`${folder}/${encodeURIComponent(name)}.json`, 'The demo');
  return demoBundle.parse(JSON.parse(text));
}

/** Fetches a file below `run/` of this site, once. @param what names it for the reader. @throws PaneFailureError as {@link loadSdk}. */
export function loadOnce(path: string, what: string): Promise<string> {
  const known = texts.get(path);
  if (known) return known;
  const text = fetchText(path, what);
  texts.set(path, text);
  text.catch(() => texts.delete(path));
  return text;
}

/** Where a file below `run/` of this site is, wherever the site is deployed. */
export const addressBelowRun = (path: string): string => inSite(`run/${path}`);

async function fetchText(path: string, what: string): Promise<string> {
  const response = await fetch(addressBelowRun(path)).catch(() => undefined);
  if (response?.ok) return response.text();
  throw new PaneFailureError({
    kind: path.startsWith('sdk/') ? 'sdk-load' : 'program-load',
    message: `${what} could not be loaded from this site${response ? ` (HTTP ${response.status})` : ''}.`,
    advice: 'Check your connection, then run again.',
  });
}
