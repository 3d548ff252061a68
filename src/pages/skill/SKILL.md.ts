import type { APIRoute } from 'astro';
import skill from '../../assistant/skill.md?raw';

/** For a site that was built without knowing its address: whoever reads the file knows it. */
const ASKS = `\`$SITE\` is the address that this file is from, up to \`/skill/\`. Set it first: \`SITE=http://localhost:4321\`, if it is that.

## 1.`;

/** How an agent moves an app, in steps that it can check. */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const text = site
    ? skill.replaceAll('SITE', new URL(base, site).href.replace(/\/$/, ''))
    : skill.replaceAll('SITE', '$SITE').replace('## 1.', () => ASKS);
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
