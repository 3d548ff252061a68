import type { LeftOut } from '../contract';
import { isLibrary } from './library';

/** Larger files are bundles or data, whatever they are called. */
export const MAX_FILE = 1_000_000;
/** No app that a person can review has more. */
export const MAX_FILES = 20_000;
export const TOO_MANY = `More than ${MAX_FILES} files: this one was not read.`;
/** A line this long was written by a machine. */
const MAX_LINE = 20_000;
/** Brackets inside each other deeper than this would exhaust any parser's stack. */
const MAX_DEPTH = 500;

const CODE =
  /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?|ejs|hbs|handlebars|cshtml|jinja2?|j2|php|twig|erb|njk|liquid)$/i;
/** Code of servers: looked at for the place where tokens are made. */
const SERVER = /\.(?:py|rb|java|cs|go|kt|ex)$/i;
const FOREIGN =
  /(?:^|\/)(?:node_modules|bower_components|\.git|dist|build|out|\.next|\.nuxt|\.svelte-kit|\.output|coverage|vendor|__pycache__|\.venv|venv|Pods)(?:\/|$)/;

/** Whether a file can hold code that uses the SDK, by its name alone. */
export const isCode = (path: string): boolean => CODE.test(path);
/** Whether a file stands where only the work of others or of machines stands. */
export const isForeign = (path: string): boolean => FOREIGN.test(path);
/** Whether a file is wanted at all: code, or what says what the app is made of. */
export const isWanted = (path: string): boolean =>
  !isForeign(path) &&
  (isCode(path) ||
    SERVER.test(path) ||
    /(?:^|\/)(?:package\.json|tsconfig[\w.-]*\.json|jsconfig\.json|\.babelrc(?:\.json)?|babel\.config\.json)$/.test(
      path,
    ));

/**
 * Says why a file is not read, if it is not.
 * @param text what stands in it, as far as it could be decoded
 */
export function whyNot(path: string, text: string): string | undefined {
  const odd = oddName(path);
  if (odd) return odd;
  if (text.length > MAX_FILE) return `It is larger than ${MAX_FILE / 1_000_000} MB.`;
  if (text.includes('\0')) return 'It is binary, or its encoding is neither UTF-8 nor UTF-16.';
  if (hasLongLine(text)) return `It has a line of over ${MAX_LINE} characters: probably a generated bundle.`;
  if (depthOf(text) > MAX_DEPTH) return `Its brackets are nested more than ${MAX_DEPTH} levels deep.`;
  if (isLibrary(path, text)) return 'It is a library among the app’s files, and does not use Twilio.';
  return undefined;
}

/** Says what is wrong with a file's path, if it is none of an app's. */
export function oddName(path: string): string | undefined {
  if (path.split('/').some((part) => part === '..' || part === '.' || part === ''))
    return 'Its path leads out of the project, or is not valid.';
  return /[\u0000-\u001f\\]/.test(path)
    ? 'Its name has characters that are not allowed in paths.'
    : undefined;
}

function hasLongLine(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > MAX_LINE) return true;
    if (end < 0) return false;
    start = end + 1;
  }
  return false;
}

/** A bound, not a parse: brackets in strings count too, and then mostly cancel out. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 40 || code === 91 || code === 123) deepest = Math.max(deepest, (depth += 1));
    else if (code === 41 || code === 93 || code === 125) depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/** Splits a project into what is read and what is left out. */
export function accept(files: ReadonlyMap<string, string>): {
  accepted: Map<string, string>;
  leftOut: LeftOut[];
} {
  const accepted = new Map<string, string>();
  const leftOut: LeftOut[] = [];
  for (const path of [...files.keys()].sort()) {
    if (!isWanted(path)) continue;
    const text = files.get(path) as string;
    const why = whyNot(path, text);
    if (why) leftOut.push({ file: path, why });
    else accepted.set(path, text);
  }
  return { accepted, leftOut };
}
