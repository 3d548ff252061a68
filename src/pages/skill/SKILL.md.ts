import type { APIRoute } from 'astro';
import skill from '../../assistant/skill.md?raw';

/** How an agent moves an app, in steps that it can check. */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const address = (site ? new URL(base, site).href : base).replace(/\/$/, '');
  return new Response(skill.replaceAll('SITE', address), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
