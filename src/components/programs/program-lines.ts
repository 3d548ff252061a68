import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import type { Excerpt } from './program';
import { linesGone, typeSpans, type Span } from './program-types';

/**
 * A Shiki transformer for a program: numbers its lines as the file does, puts what is TypeScript only into `<i>`, so that
 * the style sheet can show the program as JavaScript, and gives each region a frame with its name as a button.
 *
 * @param source the whole file
 * @param shown what the page shows of it
 * @param named regions that get a frame
 */
export function programLines(source: string, shown: Excerpt, named: ReadonlySet<string>): ShikiTransformer {
  const all = typeSpans(source);
  const spans = shown.lineNumbers.map((number) => all[number - 1] ?? []);
  const gone = linesGone(shown.code.split('\n'), spans);
  return {
    name: 'program-lines',
    line(node, line) {
      const index = line - 1;
      // The style sheet counts; the counter is set anew where lines are left out, in either language.
      const number = shown.lineNumbers[index] ?? line;
      const before = gone[index - 1] ? undefined : (shown.lineNumbers[index - 1] ?? 0);
      if (before !== number - 1) node.properties['style'] = `counter-set:line ${number}`;
      if (!gone[index]) node.children = markSpans(node.children, spans[index] ?? []);
    },
    code(node) {
      const lines = node.children.filter((child) => child.type === 'element');
      const content: ElementContent[] = [];
      let region: string | undefined;
      let into = content;
      for (const [index, line] of lines.entries()) {
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

function nameOf(region: string): Element {
  return element('button', [{ type: 'text', value: region }], { type: 'button' });
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
