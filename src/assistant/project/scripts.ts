import type { Script } from '../engine/script';

/*
 * Code out of pages and components: everything but the bodies of their scripts is blanked out, so that each place stays
 * where it is, and no compiler of a framework is needed.
 */

export interface Tag {
  /** Where the text between the tags begins and ends. */
  start: number;
  end: number;
  /** Where the tag itself begins. */
  at: number;
  attributes: string;
}

/** The scripts of a page, by a scan that goes forward only. */
export function scriptTags(text: string): Tag[] {
  const tags: Tag[] = [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf('<script'); at >= 0; at = lower.indexOf('<script', at + 7)) {
    // A comment is no script.
    const comment = lower.lastIndexOf('<!--', at);
    if (comment >= 0 && lower.indexOf('-->', comment) > at) continue;
    const open = lower.indexOf('>', at);
    if (open < 0) break;
    const close = lower.indexOf('</script', open);
    const end = close < 0 ? text.length : close;
    tags.push({ at, start: open + 1, end, attributes: text.slice(at + 7, open) });
    at = end;
  }
  return tags;
}

export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

const JAVASCRIPT =
  /^(?:module|(?:text|application)\/(?:javascript|ecmascript|x-javascript|babel|typescript|jsx)|text\/ts)$/i;

const runs = ({ attributes }: Tag): boolean => {
  const type = attribute(attributes, 'type');
  return type === undefined || type === '' || JAVASCRIPT.test(type);
};

/** Pages, templates of servers, components. */
export const isMarkup = (file: string): boolean =>
  !/\.js\.\w+$/i.test(file) &&
  /\.(?:vue|svelte|astro|html?|ejs|hbs|handlebars|cshtml|jinja2?|j2|php|twig|erb|njk|liquid)$/i.test(file);

const isComponent = (file: string): boolean => /\.(?:vue|svelte|astro)$/i.test(file);

/** What stands between the first lines of dashes of a file of Astro's, which runs while it is built. */
function frontmatter(file: string, text: string): Tag[] {
  const found = /\.astro$/i.test(file) ? /^\s*---[^\n]*\n/.exec(text) : undefined;
  const end = found ? text.indexOf('\n---', found[0].length - 1) : -1;
  return found && end >= 0 ? [{ at: 0, start: found[0].length, end: end + 1, attributes: 'lang="ts"' }] : [];
}

/** The code of a file, if it has any. */
export function scriptOf(file: string, text: string): Script | undefined {
  // `call.js.erb`: code that a server completes.
  const completed = /\.js\.(?:erb|ejs|twig|jinja2?|j2|php|njk|liquid)$/i.test(file);
  if (completed) return { file, text: withoutTemplating(text, file), extension: '.jsx' };
  const plain = /\.([cm]?)([jt]s)(x?)$/i.exec(file);
  if (plain) {
    const [, , language = '', jsx = ''] = plain;
    const types = language.toLowerCase() === 'ts';
    // An app's own declarations of the module would stand before the real ones; within a module they only add to them.
    const isModule = /^(?:import|export)\b/m.test(text);
    if (types && !isModule && /declare\s+module\s+['"]twilio-video['"]/.test(text)) return undefined;
    if (/\.d\.[cm]?ts$/i.test(file)) return { file, text, extension: '.d.ts' };
    return { file, text, extension: types ? (jsx ? '.tsx' : '.ts') : '.jsx' };
  }
  if (!isMarkup(file)) return undefined;
  const before = frontmatter(file, text);
  const from = before[0]?.end ?? 0;
  const tags = [...before, ...scriptTags(text).filter((tag) => tag.at >= from && runs(tag))];
  const filled = tags.filter(({ start, end }) => text.slice(start, end).trim());
  if (!filled.length) return undefined;
  const language = tags.map(({ attributes }) => attribute(attributes, 'lang') ?? '').join(' ');
  const extension = /\btsx\b/.test(language)
    ? '.tsx'
    : /\b(?:ts|typescript)\b/.test(language) || /\.astro$/i.test(file)
      ? '.ts'
      : '.jsx';
  const programs = isComponent(file) ? 1 : filled.length;
  return { file, text: onlyScripts(file, text, tags), extension, programs };
}

function onlyScripts(file: string, text: string, tags: readonly Tag[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of tags) {
    parts.push(blank(text.slice(done, start)), withoutTemplating(text.slice(start, end), file));
    done = end;
  }
  parts.push(blank(text.slice(done)));
  return parts.join('');
}

/** White space as long as a text, with its lines. */
export const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** What a server puts into a page: a value, or nothing. */
function withoutTemplating(code: string, file: string): string {
  if (isComponent(file)) return code;
  return code
    .replace(/\{%[^%]*%\}|<%[^=-][^%]*%>/g, blank)
    .replace(/<%[=-][^%]*%>|<\?=?[^?]*\?>|@\{[^}]*\}|\{\{[^{}]*\}\}/g, (found) =>
      found.includes('\n') ? blank(found) : `0${' '.repeat(found.length - 1)}`,
    );
}
