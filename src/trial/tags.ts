/** A tag that opens an element of a page. */
export interface PageTag {
  /** In small letters. */
  name: string;
  attributes: string;
}

/** The opening tags of a page, in order, by a scan that goes forward only. Comments have none. */
export function tagsOf(page: string): PageTag[] {
  const tags: PageTag[] = [];
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at)) {
    if (page.startsWith('<!--', at)) {
      const end = page.indexOf('-->', at + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const name = nameAt(page, at + 1);
    if (name === '') {
      at += 1;
      continue;
    }
    const end = endOf(page, at + 1 + name.length);
    if (end < 0) break;
    tags.push({ name: name.toLowerCase(), attributes: page.slice(at + 1 + name.length, end) });
    at = end + 1;
    // What a script says is no markup.
    if (name.toLowerCase() === 'script') {
      const close = /<\/script/gi;
      close.lastIndex = at;
      at = close.exec(page)?.index ?? page.length;
    }
  }
  return tags;
}

function nameAt(page: string, at: number): string {
  const name = /[a-z][\w-]*/iy;
  name.lastIndex = at;
  return name.exec(page)?.[0] ?? '';
}

/** Where a tag ends; what is quoted ends nothing. */
function endOf(page: string, from: number): number {
  let quote = '';
  for (let at = from; at < page.length; at += 1) {
    const character = page[at];
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}
