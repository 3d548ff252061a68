import { reactProgramOf } from '../../demos/demos';
import { SIDES, type Side } from '../../sides';
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
  const parts = ['', ...commonRegions(sources)].map(
    async (region) => [region, await highlightedPair(sources, 'tsx', region || undefined)] as const,
  );
  return { ...Object.fromEntries(await Promise.all(parts)), diff: { twilio: diffOf(demo), videosdk: '' } };
}

function diffOf(demo: string): string {
  const [before = '', after = ''] = SIDES.map((side) => excerpt(reactProgramOf(demo, side)).code);
  return `<pre class="code" tabindex="0"><code>${diffHtml(before, after, 'tsx')}</code></pre>`;
}
