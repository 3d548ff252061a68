import { reactProgramOf } from '../../demos/demos';
import { inSite } from '../../in-site';
import { SIDES, type Side } from '../../sides';
import { HOOKS } from '../../snippets/your-hooks/module';
import { diffHtml } from './diff-html';
import { commonRegions, highlightedPair } from './highlighted';
import { excerpt } from './program';

/**
 * Both React programs of a demo as highlighted code: whole, under the empty name, and each region that both have. Under
 * `diff`, what turns one into the other.
 * @param demo folder in `src/demos`
 */
export async function reactExcerpts(demo: string): Promise<Record<string, Record<Side, string>>> {
  const sources = { twilio: reactProgramOf(demo, 'twilio'), videosdk: reactProgramOf(demo, 'videosdk') };
  const parts = ['', ...commonRegions(sources)].map(async (region) => {
    const { twilio, videosdk } = await highlightedPair(sources, 'tsx', region || undefined);
    const linked = {
      twilio: withLinks(twilio, 'twilio', sources.twilio),
      videosdk: withLinks(videosdk, 'videosdk', sources.videosdk),
    };
    return [region, linked] as const;
  });
  return { ...Object.fromEntries(await Promise.all(parts)), diff: { twilio: diffOf(demo), videosdk: '' } };
}

/** Where the hooks stand that programs share. */
const HOOKS_PAGE = inSite('setup/react/#hooks-of-your-own');

/** Names that a program imports of the hooks lead to them where it calls or renders them, and so does their module. */
function withLinks(html: string, side: Side, source: string): string {
  const [, imported = ''] = new RegExp(`\\{([^}]*)\\} from '${HOOKS[side]}'`).exec(source) ?? [];
  const names = [...imported.split(',').map((name) => name.trim()), `'${HOOKS[side]}'`].filter(Boolean);
  return html.replaceAll(
    new RegExp(`(<t-[fs]>\\s*|&#x3C;)(${names.join('|')})(?=<| )`, 'g'),
    `$1<a href="${HOOKS_PAGE}">$2</a>`,
  );
}

function diffOf(demo: string): string {
  const [before = '', after = ''] = SIDES.map((side) => excerpt(reactProgramOf(demo, side)).code);
  return `<pre class="code" tabindex="0"><code>${diffHtml(before, after, 'tsx')}</code></pre>`;
}
