/** A heading of a page, as its contents name it. */
export interface ContentsItem {
  id: string;
  /** Inner HTML of the heading: text and code. */
  html: string;
}

export interface WithContents {
  /** What comes before the place of the contents: the demo, where there is one. */
  before: string;
  after: string;
  items: ContentsItem[];
}

const HEADING = /<(h[23])((?: [^>]*?)?) id="([^"]+)"([^>]*)>((?:(?!<a[ >])[\s\S])*?)<\/\1>/g;
const DEMO_END = '</crossfade-demo>';

/**
 * Makes each heading of a page a link to itself, and says where the contents go: behind the demo that a page begins with.
 * @param html of the page's content, as it was rendered; headings that hold a link already stay as they are
 */
export function withContents(html: string): WithContents {
  const items: ContentsItem[] = [];
  const linked = html.replaceAll(
    HEADING,
    (_all, tag: string, before: string, id: string, behind: string, text: string) => {
      if (tag === 'h2') items.push({ id, html: text });
      return `<${tag}${before} id="${id}"${behind}><a href="#${id}">${text}</a></${tag}>`;
    },
  );
  // One in a template is not shown yet.
  const at = linked.split('<template')[0]!.indexOf(DEMO_END);
  const cut = at < 0 ? 0 : at + DEMO_END.length;
  return { before: linked.slice(0, cut), after: linked.slice(cut), items };
}
