import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const TEXT = /\.(ts|mjs|js|astro|mdx|md|proto|css)$/;

/** A comment that names a document of the repository: `docs/decisions/0006`, `docs/protocols/videosdk.md, 8.3 and 8.5`. */
interface Citation {
  where: string;
  path: string;
  /** What follows the path, up to the end of the sentence. */
  rest: string;
}

/** All mentions of documents in one text; one that a comment breaks over two lines is read as one. */
function citationsIn(where: string, text: string): Citation[] {
  const joined = text.replace(/\n\s*(?:\*|\/\/) ?/g, ' ');
  const found = joined.matchAll(/(?<![\w/.-])(docs\/[\w./-]*\w)(?:, ([^);]{0,60}))?/g);
  return [...found].map(([, path = '', rest = '']) => ({ where, path, rest }));
}

/** The sections that a citation names: `3.5 and 3.6`, `4 "Simulcast"`, `4 to 6`. */
function sectionsOf(rest: string): { number: string; name?: string }[] {
  const list = /^(?:\d+(?:\.\d+)?(?: "[^"]+")?(?:, | and | to )?)+/.exec(rest)?.[0] ?? '';
  return [...list.matchAll(/(\d+(?:\.\d+)?)(?: "([^"]+)")?/g)].map(([, number = '', name]) =>
    name === undefined ? { number } : { number, name },
  );
}

/** The headings of a document, each with the numbered section it stands in. */
function headings(markdown: string): { number: string; name: string }[] {
  let number = '';
  return [...markdown.matchAll(/^##+ (?:(\d+(?:\.\d+)?)\.? )?(.+)$/gm)].map(([, own, name = '']) => {
    number = own ?? number;
    return { number, name };
  });
}

function documentOf(path: string): string | undefined {
  if (existsSync(join(ROOT, path))) return path;
  // Decisions are cited by their number.
  const [, folder = '', start = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
  if (!existsSync(join(ROOT, folder))) return undefined;
  const name = readdirSync(join(ROOT, folder)).find((file) => file.startsWith(`${start}-`));
  return name && `${folder}/${name}`;
}

function problem({ path, rest }: Citation): string | undefined {
  const document = documentOf(path);
  if (document === undefined) return `${path} does not exist`;
  if (!path.startsWith('docs/protocols/')) return undefined;
  const sections = sectionsOf(rest);
  if (sections.length === 0) return `${path} is cited without a section`;
  const there = headings(readFileSync(join(ROOT, document), 'utf8'));
  const missing = sections.find(
    ({ number, name }) =>
      !there.some((heading) => heading.number === number && (name === undefined || heading.name === name)),
  );
  return missing && `${path} has no section ${missing.number} ${missing.name ?? ''}`.trim();
}

const files = ['src', 'tests', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => TEXT.test(name))
    .map((name) => join(folder, name)),
);
const citations = files.flatMap((file) => citationsIn(file, readFileSync(join(ROOT, file), 'utf8')));

describe('what comments cite', () => {
  it('is a document of this repository, and a section that it has', () => {
    const wrong = citations.flatMap((citation) => {
      const what = problem(citation);
      return what ? [`${citation.where}: ${what}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('names protocols by their whole path', () => {
    const short = files.filter((file) =>
      /(?<!docs\/)protocols\/(twilio-video|videosdk)\.md/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(short).toEqual([]);
  });

  it('is found in comments of every form', () => {
    expect(citations.filter(({ path }) => path.startsWith('docs/protocols/')).length).toBeGreaterThan(60);
    const [broken] = citationsIn('', '/**\n * One (docs/protocols/videosdk.md,\n * 8.3 and 8.5).\n */');
    expect(sectionsOf(broken?.rest ?? '')).toEqual([{ number: '8.3' }, { number: '8.5' }]);
  });

  it('would be refused if it were not there', () => {
    const cited = (text: string): string | undefined => citationsIn('', text).map(problem)[0];
    expect(cited('(docs/protocols/videosdk.md, 8.99)')).toMatch('no section 8.99');
    expect(cited('(docs/protocols/twilio-video.md, 4 "Nothing")')).toMatch('no section 4 Nothing');
    expect(cited('(docs/protocols/twilio-video.md)')).toMatch('without a section');
    expect(cited('(docs/decisions/9999)')).toMatch('does not exist');
    expect(cited('(docs/decisions/0006)')).toBeUndefined();
  });
});

/** Files and folders that a page names: in backticks, or by a relative link. Names that are made up have `raise` or `<` in them. */
function namedBy(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/^ *```[^]*?^ *```/gm, '');
  const paths = [...text.matchAll(/`((?:src|tests|scripts|docs|public)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  const links = [...text.matchAll(/\]\((?!https?:|#|\/)([^)#]+)/g)].map(([, link = '']) =>
    join(dirname(page), link),
  );
  return [...paths, ...links].filter((path) => !path.includes('raise'));
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !name.startsWith('quickstart'))
      .map((name) => join(folder, name)),
  ),
];

it.each(pages)('%s names what there is', (page) => {
  expect(namedBy(page).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
