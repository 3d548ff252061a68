import * as z from 'zod';
import { loadDemoText, loadReactText, loadSdkTexts } from './run-files';
import type { Side } from '../sides';
import type { Variant } from '../variant';

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

/**
 * What a side's program imports of its vendor, and React where it needs that: module texts by package.
 * @throws PaneFailureError when something cannot be fetched; the next call tries again.
 */
export async function loadSdk(side: Side, variant: Variant = 'plain'): Promise<Record<string, string>> {
  const [react, sdk] = await Promise.all([
    variant === 'react' ? loadReact() : {},
    loadSdkTexts(side, variant),
  ]);
  return { ...react, ...sdk };
}

async function loadReact(): Promise<Record<string, string>> {
  return textByName.parse(JSON.parse(await loadReactText()));
}

/** A demo by the name of its folder. @throws PaneFailureError as {@link loadSdk}. */
export const loadDemo = (name: string, variant: Variant = 'plain'): Promise<DemoBundle> =>
  loadBundle(variant === 'react' ? 'react' : 'demos', name);

/** The pair of programs of that name in which errors are provoked. @throws PaneFailureError as {@link loadSdk}. */
export const loadErrorProgram = (name: string): Promise<DemoBundle> => loadBundle('errors', name);

async function loadBundle(folder: 'demos' | 'react' | 'errors', name: string): Promise<DemoBundle> {
  return demoBundle.parse(JSON.parse(await loadDemoText(folder, name)));
}
