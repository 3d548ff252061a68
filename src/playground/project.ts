import { SIDE_NAMES, type Side } from '../sides';

export interface App {
  /** Folder of the demo that it started from; names the project. */
  demo: string;
  /** TypeScript. */
  program: string;
  /** Markup and styles. */
  page: string;
}

/** What the quickstart's files call it. */
const TEMPLATE = 'quickstart';
const NAMED = ['package.json', 'access.ts', 'README.md', 'index.html'];

/**
 * Makes a reader's program a project of its own that runs against the real service.
 * @param template the quickstart's project: text by path
 * @returns text by path
 */
export function projectOf(side: Side, template: Record<string, string>, { demo, program, page }: App) {
  const files = { ...template };
  for (const path of NAMED) files[path] = (files[path] ?? '').replaceAll(TEMPLATE, demo);
  // Functions, because "$" in the reader's text is no pattern.
  files['index.html'] = (files['index.html'] ?? '')
    .replace(/<title>.*<\/title>/, () => `<title>${demo} on ${SIDE_NAMES[side]}</title>`)
    .replace(
      /(<body>\n).*(\n *<script type="module")/s,
      (_all, start, end) => `${start}${page.trim()}${end}`,
    );
  files['README.md'] = (files['README.md'] ?? '').replace(
    /^# .*\n\n.*\n/,
    `# ${demo} on ${SIDE_NAMES[side]}\n\nFrom the playground of Crossfade. The same program ran there in a sandbox; here it needs the real service.\n`,
  );
  files[mainOf(files)] = program;
  return files;
}

/** Where a project has its program: a React app in TSX. */
export const mainOf = (files: Readonly<Record<string, string>>): string =>
  'src/main.tsx' in files ? 'src/main.tsx' : 'src/main.ts';
