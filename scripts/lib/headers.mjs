// The `_headers` file that Netlify, Cloudflare Pages and others read: which response headers go with which paths.

/** @typedef {{ matches: (path: string) => boolean, headers: [name: string, value: string][] }} HeaderRule */

/**
 * Parses a `_headers` file. A line at the margin is a path pattern (`*` stands for anything, `:name` for one segment);
 * indented lines under it are its headers; lines that begin with # are comments.
 * @param {string} text
 * @returns {HeaderRule[]} in the file's order
 * @throws {Error} naming the line that is neither
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ matches: pathMatcher(content), headers: [] });
      continue;
    }
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    const rule = rules.at(-1);
    if (!header?.[1] || !header[2] || !rule) {
      throw new Error(`_headers, line ${index + 1}: neither a path nor a header: ${content}`);
    }
    rule.headers.push([header[1], header[2].trim()]);
  }
  return rules;
}

/**
 * The headers for one path. A header named more than once is joined with commas, as HTTP allows.
 * @param {HeaderRule[]} rules
 * @param {string} path such as "/guide/connect/"
 * @returns {Map<string, string>}
 */
export function headersFor(rules, path) {
  /** @type {Map<string, string>} */
  const result = new Map();
  for (const rule of rules) {
    if (!rule.matches(path)) continue;
    for (const [name, value] of rule.headers) {
      const before = result.get(name);
      result.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return result;
}

/** @param {string} pattern */
function pathMatcher(pattern) {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:\w+/g, '[^/]+');
  const expression = new RegExp(`^${source}$`);
  return (/** @type {string} */ path) => expression.test(path);
}
