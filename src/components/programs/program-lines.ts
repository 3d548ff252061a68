import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import type { Excerpt } from './program';
import { linesGone, typeSpans, type Span } from './program-types';

/**
 * A Shiki transformer for a program: numbers its lines as the file does, puts what is TypeScript only into `<i>`, so that
 * the style sheet can show the program as JavaScript, and gives each region a frame with its name as a button. What stands
 * before the first of them can be folded.
 *
 * @param source the whole file
 * @param shown what the page shows of it
 * @param named regions that get a frame
 */
export function programLines(
  source: string,
  shown: Excerpt,
  named: ReadonlySet<string>,
  language: 'ts' | 'tsx' = 'ts',
): ShikiTransformer {
  const all = typeSpans(source, language);
  const spans = shown.lineNumbers.map((number) => all[number - 1] ?? []);
  const gone = linesGone(shown.code.split('\n'), spans);
  const head = headOf(shown, named);
  return {
    name: 'program-lines',
    line(node, line) {
      const index = line - 1;
      // The style sheet counts; the counter is set anew where lines are left out, in either language.
      const number = shown.lineNumbers[index] ?? line;
      const before = gone[index - 1] ? undefined : (shown.lineNumbers[index - 1] ?? 0);
      // What is folded is not counted.
      if (before !== number - 1 || (head > 0 && index === head))
        node.properties['style'] = `counter-set:line ${number}`;
      if (!gone[index]) node.children = markSpans(node.children, spans[index] ?? []);
    },
    code(node) {
      const lines = node.children.filter((child) => child.type === 'element');
      const content: ElementContent[] = [];
      let region: string | undefined;
      let into = content;
      if (head > 0) {
        const folded = element('span', []);
        content.push(element('span', [nameOf(HEAD), folded], { class: 'region fold' }));
        into = folded.children;
      }
      for (const [index, line] of lines.entries()) {
        if (index === head) into = content;
        const name = shown.regions[index];
        if (name !== region) {
          region = name;
          into = content;
          if (name !== undefined && named.has(name)) {
            const frame = element('span', [nameOf(name)], { class: 'region' });
            content.push(frame);
            into = frame.children;
          }
        }
        const whole: ElementContent[] =
          index < lines.length - 1 ? [line, { type: 'text', value: '\n' }] : [line];
        into.push(...(gone[index] ? [element('i', whole)] : whole));
      }
      node.children = content;
    },
  };
}

/** What the fold is called. */
const HEAD = 'imports';

/** How many lines stand before the first part that has a name, where they are worth folding. */
function headOf({ regions }: Excerpt, named: ReadonlySet<string>): number {
  const first = regions.findIndex((region) => region !== undefined && named.has(region));
  return first > 2 && regions.slice(0, first).every((region) => region === undefined) ? first : 0;
}

/** Made a button by the script that answers it. */
function nameOf(region: string): Element {
  return element('b', [{ type: 'text', value: region }]);
}

/** Wraps the spans, which are counted in the text of all nodes; tokens are split where a span starts or ends in them. */
function markSpans(nodes: ElementContent[], spans: readonly Span[]): ElementContent[] {
  const marked: ElementContent[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    marked.push(...slice(nodes, from, start), element('i', slice(nodes, start, end)));
    from = end;
  }
  return spans.length > 0 ? [...marked, ...slice(nodes, from, Infinity)] : nodes;
}

function slice(nodes: readonly ElementContent[], start: number, end: number): ElementContent[] {
  let offset = 0;
  return nodes.flatMap((node): ElementContent[] => {
    const at = offset;
    const length = textLength(node);
    offset += length;
    if (at >= end || offset <= start) return [];
    if (node.type === 'text')
      return [{ ...node, value: node.value.slice(Math.max(start - at, 0), end - at) }];
    if (node.type === 'element') return [{ ...node, children: slice(node.children, start - at, end - at) }];
    return [node];
  });
}

function textLength(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + textLength(child), 0) : 0;
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}
