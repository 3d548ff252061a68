import type ts from 'typescript';
import type { Edit, Finding, Tier } from '../../contract';
import type { Code } from './code';

/** A change of a file's text: what takes the place of what stands between. */
export interface Put {
  start: number;
  end: number;
  text: string;
}

/** Changes that belong together: all of them, or none. */
export interface Rewriting {
  file: string;
  line: number;
  edits: readonly Edit[];
  /** Whether the changed code imports the file of functions over streams. */
  helper?: boolean;
}

export interface Rewritings {
  found: Rewriting[];
  /** Places of the pattern that stay, and why. */
  left: Finding[];
}

/** A place of a pattern. */
export interface Place<N extends ts.Node = ts.Node> {
  code: Code;
  node: N;
}

/** What is known of the app besides its code. */
export interface Surroundings {
  /** How a module of the app would name the adapter and what lies beside it: a path, where the adapter is a module. */
  adapter: string | undefined;
  /** Why nothing can be put beside it, if so. */
  whyNoHelper: string | undefined;
  /** Whether any of its code asks the browser for a screen. */
  asksForScreens: boolean;
}

/** What rewrites one pattern of an app's code. */
export interface Native {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** @param codes all of the app that touches twilio-video: some patterns go whole or not at all */
  find(codes: readonly Code[], surroundings: Surroundings): Rewritings;
}

/** What became of a place: changes, or why there are none. */
export type Outcome = { tier: Tier; puts: readonly Put[] } | string | undefined;

/** A pattern whose places stand for themselves. What a node is rewritten as is not looked into again. */
export function byPlace(
  id: string,
  look: (node: ts.Node, code: Code) => Outcome,
): (codes: readonly Code[]) => Rewritings {
  return (codes) => {
    const all: Rewritings = { found: [], left: [] };
    for (const code of codes) {
      let past = 0;
      for (const node of code.nodes()) {
        if (node.getStart() < past) continue;
        const outcome = look(node, code);
        if (outcome === undefined) continue;
        if (typeof outcome === 'string') all.left.push(left(id, code, node, outcome));
        else {
          all.found.push(rewriting(id, code, node, outcome));
          past = Math.max(...outcome.puts.map(({ end }) => end));
        }
      }
    }
    return all;
  };
}

export const rewriting = (
  id: string,
  code: Code,
  node: ts.Node,
  { tier, puts }: { tier: Tier; puts: readonly Put[] },
): Rewriting => ({
  file: code.file,
  line: code.line(node),
  edits: puts.map((put) => ({ file: code.file, ...put, transform: id, tier })),
});

export const left = (id: string, code: Code, node: ts.Node, says: string): Finding => ({
  file: code.file,
  line: code.line(node),
  rule: `native-${id}`,
  kind: 'decide',
  says,
});

export const instead = (node: ts.Node, text: string): Put => ({
  start: node.getStart(),
  end: node.getEnd(),
  text,
});

export const before = (node: ts.Node, text: string): Put => ({
  start: node.getStart(),
  end: node.getStart(),
  text,
});

export const after = (node: ts.Node, text: string): Put => ({
  start: node.getEnd(),
  end: node.getEnd(),
  text,
});
