import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { reactProgramOf } from '../../demos/demos';
import { classTokens } from '../../markdown/class-tokens.mjs';
import { SIDES, type Side } from '../../sides';
import { excerpt } from './program';
import { programLines } from './program-lines';

/** Astro's theme of that name, by which pages highlight code. */
const THEME = createCssVariablesTheme({ variablePrefix: '--astro-code-' });

/**
 * Both React programs of a demo as highlighted code: whole, under the empty name, and each region that both have.
 * @param demo folder in `src/demos`
 */
export async function reactExcerpts(demo: string): Promise<Record<string, Record<Side, string>>> {
  const [one, other] = SIDES.map((side) => regionsOf(reactProgramOf(demo, side)));
  const common = [...(one ?? [])].filter((region) => other?.has(region));
  const named = new Set(common);
  const parts = ['', ...common].map(async (region) => {
    const code = ({ side }: { side: Side }) => highlighted(reactProgramOf(demo, side), region, named);
    const [twilio = '', videosdk = ''] = await Promise.all(SIDES.map((side) => code({ side })));
    return [region, { twilio, videosdk }] as const;
  });
  return Object.fromEntries(await Promise.all(parts));
}

const regionsOf = (source: string): Set<string> =>
  new Set(excerpt(source).regions.filter((region) => region !== undefined));

function highlighted(source: string, region: string, named: ReadonlySet<string>): Promise<string> {
  const shown = excerpt(source, region || undefined);
  return codeToHtml(shown.code, {
    lang: 'tsx',
    theme: THEME,
    transformers: [classTokens(), programLines(source, shown, region ? new Set() : named, 'tsx')],
  });
}
