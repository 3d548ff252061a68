import { PaneFailureError } from './failure';
import { inSite } from '../in-site';
import { SIDES, type Side } from '../sides';
import type { Variant } from '../variant';

/*
 * The files below `run/` of this site, as texts: what a run needs, by name. Small, so that it can begin to fetch them while
 * what will ask for them is on its way itself.
 */

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

const texts = new Map<string, Promise<string>>();

/**
 * What a side's program imports of its vendor: module texts by package.
 * @throws PaneFailureError when something cannot be fetched; the next call tries again.
 */
export async function loadSdkTexts(side: Side, variant: Variant): Promise<Record<string, string>> {
  const files = { ...SDK_FILES[side], ...(variant === 'react' ? REACT_SDK_FILES[side] : {}) };
  const loaded = Object.entries(files).map(
    async ([name, file]) => [name, await loadOnce(`sdk/${file}`, 'The SDK')] as const,
  );
  return Object.fromEntries(await Promise.all(loaded));
}

/** React’s modules, as JSON. @throws PaneFailureError as {@link loadSdkTexts}. */
export const loadReactText = (): Promise<string> => loadOnce('sdk/react.json', 'React');

/** The text of the pane's first script. @throws PaneFailureError as {@link loadSdkTexts}. */
export const loadBoot = (): Promise<string> => loadOnce('boot.js', 'The frame for the demo');

/** A demo by the name of its folder, as JSON. @throws PaneFailureError as {@link loadSdkTexts}. */
export const loadDemoText = (folder: 'demos' | 'react' | 'errors', name: string): Promise<string> =>
  loadOnce(`${folder}/${encodeURIComponent(name)}.json`, 'The demo');

/**
 * Begins to fetch all that a run of a demo needs. What cannot be fetched is told to whoever asks for it.
 * @param demo nothing where its programs are there already
 */
export function fetchAhead(demo: string | undefined, variant: Variant): void {
  const wanted = [
    loadBoot(),
    ...(demo === undefined ? [] : [loadDemoText(variant === 'react' ? 'react' : 'demos', demo)]),
    ...(variant === 'react' ? [loadReactText()] : []),
    ...SIDES.map((side) => loadSdkTexts(side, variant)),
  ];
  for (const each of wanted) each.catch(() => {});
}

/** Fetches a file below `run/` of this site, once. @param what names it for the reader. @throws PaneFailureError as {@link loadSdkTexts}. */
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
