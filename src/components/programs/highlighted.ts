import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { classTokens } from '../../markdown/class-tokens.mjs';
import { SIDES, type Side } from '../../sides';
import { excerpt } from './program';
import { programLines } from './program-lines';

/** Astro's theme of that name, by which pages highlight code. */
const THEME = createCssVariablesTheme({ variablePrefix: '--astro-code-' });

/**
 * Two programs as highlighted code, for pages that show them late: whole, with a frame around each region that both have, or
 * one such region of each.
 */
export async function highlightedPair(
  sources: Record<Side, string>,
  language: 'ts' | 'tsx',
  region?: string,
): Promise<Record<Side, string>> {
  const named = region === undefined ? new Set(commonRegions(sources)) : new Set<string>();
  const html = async (side: Side): Promise<string> => {
    const shown = excerpt(sources[side], region);
    const transformers = [classTokens(), programLines(sources[side], shown, named, language)];
    return codeToHtml(shown.code, { lang: language, theme: THEME, transformers });
  };
  const [twilio, videosdk] = await Promise.all([html('twilio'), html('videosdk')]);
  return { twilio, videosdk };
}

/** The names of the regions that both programs have. */
export function commonRegions(sources: Record<Side, string>): string[] {
  const [one, other] = SIDES.map((side) => new Set(excerpt(sources[side]).regions));
  return [...(one ?? [])].filter((region): region is string => region !== undefined && other!.has(region));
}
