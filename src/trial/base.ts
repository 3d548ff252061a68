import { attribute } from '../assistant/project/scripts';
import { tagsOf } from './tags';

/** Of a path that goes into markup and into the name of a folder. */
const PLAIN = /^\/(?:[\w.~-]+\/)*$/;

/**
 * The path that an app was built for, as its page tells it: by its base, or by where it says that files of the build are.
 * @param page the build's `index.html`
 * @param has whether the build has a file
 * @returns with a slash at both ends; nothing where the page names its files from where it stands
 */
export function baseOf(page: string, has: (path: string) => boolean): string | undefined {
  const named = tagsOf(page).flatMap(({ name, attributes }) => {
    if (!['script', 'link', 'base'].includes(name)) return [];
    const address = attribute(attributes, name === 'script' ? 'src' : 'href');
    return address?.startsWith('/') && !address.startsWith('//') ? [{ name, address }] : [];
  });
  const base = named.find(({ name }) => name === 'base')?.address;
  const found = base ?? named.flatMap(({ address }) => before(address, has) ?? [])[0];
  return found !== undefined && PLAIN.test(found) && !found.includes('/../') ? found : undefined;
}

/** What of an address stands before a file of the build. */
function before(address: string, has: (path: string) => boolean): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  for (let at = 0; at >= 0; at = path.indexOf('/', at + 1))
    if (has(path.slice(at + 1))) return path.slice(0, at + 1);
  return undefined;
}
