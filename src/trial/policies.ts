import { attribute } from '../assistant/project/scripts';
import { tagsOf } from './tags';

/*
 * What a page's own Content-Security-Policy has to allow for the sandbox. The sandbox's script stands before the policy in the page and
 * is not subject to it, and what an SDK sends goes by no network: only what is made in the page is left.
 */

/** Directives that have to allow `blob:`, each with those that stand for it where it is left out. */
const NEEDS = [
  { directive: 'media-src', else: ['default-src'], why: 'simulated voices are played from there' },
  {
    directive: 'worker-src',
    else: ['child-src', 'script-src', 'default-src'],
    why: 'without it video is encoded again, which uses more CPU',
  },
] as const;

/** What a policy lacks. */
export interface Need {
  /** Such as `media-src blob:`. */
  add: string;
  why: string;
}

/** The policies that a page's `<meta>` elements set. */
export function policiesOf(page: string): string[] {
  return tagsOf(page).flatMap(({ name, attributes }) =>
    name === 'meta' && attribute(attributes, 'http-equiv')?.toLowerCase() === 'content-security-policy'
      ? [plain(attribute(attributes, 'content') ?? '')]
      : [],
  );
}

/** What has to be added to a policy, as a page or a header says it. */
export function needsOf(policy: string): Need[] {
  const directives = new Map<string, string[]>();
  for (const part of policy.split(/[;,]/)) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/);
    // Of two with one name the first counts.
    if (name && !directives.has(name)) directives.set(name, sources);
  }
  return NEEDS.flatMap(({ directive, else: others, why }) => {
    const sources = [directive, ...others]
      .map((name) => directives.get(name))
      .find((found) => found !== undefined);
    // A star stands for hosts, and not for what is made in the page.
    return sources && !sources.includes('blob:') ? [{ add: `${directive} blob:`, why }] : [];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&apos;': "'",
  '&quot;': '"',
  '&amp;': '&',
};
const plain = (text: string): string =>
  text.replace(/&(?:#39|apos|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
