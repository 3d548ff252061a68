import * as z from 'zod';
import { PaneFailureError } from './failure';
import { inSite } from '../in-site';
import type { Side } from '../sides';

const SDK_FILES: Record<Side, string> = { twilio: 'twilio-video.js', videosdk: 'videosdk.js' };

/** A demo as the build gives it: the page, each side's program as written and compiled, and the modules that both import. */
const demoBundle = z.object({
  html: z.string(),
  sources: z.object({ twilio: z.string(), videosdk: z.string() }),
  programs: z.object({ twilio: z.string(), videosdk: z.string() }),
  modules: z.record(z.string(), z.string()),
});
export type DemoBundle = z.infer<typeof demoBundle>;

const texts = new Map<string, Promise<string>>();

/** The text of a side's SDK. @throws PaneFailureError when it cannot be fetched; the next call tries again. */
export const loadSdk = (side: Side): Promise<string> => loadOnce(`sdk/${SDK_FILES[side]}`, 'The SDK');

/** The text of the pane's first script. @throws PaneFailureError as {@link loadSdk}. */
export const loadBoot = (): Promise<string> => loadOnce('boot.js', 'The frame for the demo');

/** A demo by the name of its folder. @throws PaneFailureError as {@link loadSdk}. */
export const loadDemo = (name: string): Promise<DemoBundle> => loadBundle('demos', name);

/** The pair of programs of that name in which errors are provoked. @throws PaneFailureError as {@link loadSdk}. */
export const loadErrorProgram = (name: string): Promise<DemoBundle> => loadBundle('errors', name);

async function loadBundle(folder: 'demos' | 'errors', name: string): Promise<DemoBundle> {
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
