import { rows } from '../../mapping/rows';
import { groupOf } from '../../mapping/pages';
import type { Finding, Report, Use } from '../contract';

/* A report for people, as headings, paragraphs and tables: Markdown and HTML are made of it. */

/** Text, or text that leads somewhere. Code stands in backticks. */
export type Cell = string | Link | readonly Link[];

export interface Link {
  text: string;
  href: string;
}

export interface Section {
  title: string;
  paragraphs: string[];
  table?: { head: string[]; rows: Cell[][] } | undefined;
}

const KINDS: readonly [Finding['kind'], title: string, says: string][] = [
  ['wrong', 'Wrong today', 'These are already bugs today, on either service.'],
  ['decide', 'For a person to decide', 'The code alone does not show what is right here.'],
  [
    'lost',
    'What the scan may have missed',
    'These are names that only twilio-video has, on objects whose origin the scan did not find.',
  ],
];

const rowById = new Map(rows.map((row) => [row.id, row]));

/** Where the site explains a row. @param base the site's address, with a slash at its end */
export function rowAddress(id: string, base: string): string | undefined {
  const row = rowById.get(id);
  return row && `${base}mapping/${groupOf(row).slug}/#${encodeURI(id)}`;
}

/** @param base the site's address, with a slash at its end; links lead nowhere without one */
export function sectionsOf(report: Report, base: string | undefined): Section[] {
  return [
    summary(report),
    ...KINDS.flatMap(([kind, title, says]) => {
      const found = report.findings.filter((finding) => finding.kind === kind);
      return found.length ? [{ title, paragraphs: [says], table: findingTable(found, base) }] : [];
    }),
    {
      title: 'Work to do',
      paragraphs: [
        'This is the work by area, the largest first. “Kept”, “near” and “missing” say how an adapter with twilio-video’s interface would handle the uses, judged by their names.',
      ],
      table: {
        head: ['Area', 'Uses', 'Files', 'Kept', 'Near', 'Missing', 'Work', 'Chapters'],
        rows: report.areas.map(({ area, uses, files, kept, near, missing, says, chapters }) => [
          area,
          String(uses),
          String(files),
          String(kept),
          String(near),
          String(missing),
          says,
          base ? chapters.map((chapter) => ({ text: chapter, href: base + chapter })) : chapters.join(' '),
        ]),
      },
    },
    ...(report.differences.length
      ? [
          {
            title: 'What differs with an adapter',
            paragraphs: ['Each use below that is marked “near” names one or more of these.'],
            table: {
              head: ['Name', 'What', 'Uses', 'Twilio Video', 'The adapter'],
              rows: report.differences.map(({ id, what, uses, twilio, adapter }) => [
                id,
                what,
                String(uses),
                twilio,
                adapter,
              ]),
            },
          },
        ]
      : []),
    ...filesOf(report.uses).map(([file, uses]) => ({
      title: file,
      paragraphs: [],
      table: useTable(uses, base),
    })),
    ...(report.leftOut.length
      ? [
          {
            title: 'Files left out or read only in part',
            paragraphs: ['Folders with packages and builds are never read.'],
            table: { head: ['File', 'Why'], rows: report.leftOut.map(({ file, why }) => [file, why]) },
          },
        ]
      : []),
  ];
}

function summary({ app, summary: sum, uses, versions }: Report): Section {
  const kinds = app.kinds.filter((kind) => kind !== 'script tag');
  const built = kinds.length ? ` The app is built with ${listed(kinds)}.` : '';
  const tagged = kinds.length < app.kinds.length ? ' A script tag loads the SDK.' : '';
  const version = app.twilioVideo === undefined ? '' : ` It uses version ${app.twilioVideo} of twilio-video.`;
  const behaviour = sum.kept + sum.near + sum.missing;
  const share = (count: number) => (behaviour ? ` (${Math.round((100 * count) / behaviour)} %)` : '');
  return {
    title: 'Summary',
    paragraphs: [
      `${count(app.files, 'file')} with ${count(app.lines, 'line')} ${app.files === 1 ? 'was' : 'were'} read.${built}${tagged}${version}`,
      sum.uses === 0
        ? 'They do not use twilio-video.'
        : `They use twilio-video in ${count(sum.uses, 'place')} in ${count(sum.files, 'file')}: ${sum.certain} are certain from their types, ${sum.likely} are likely from following values through the app, and ${sum.possible} are possible from how something is used.`,
      `An adapter with twilio-video’s interface keeps ${sum.kept}${share(sum.kept)}, comes near for ${sum.near}${share(sum.near)}, and has nothing for ${sum.missing}${share(sum.missing)}.`,
      ...nativeOf(uses),
      `Compared: twilio-video ${versions.twilioVideo} and VideoSDK ${versions.videosdk}. The scan reads the code but does not run it. It cannot find everything, for example names that are built at run time.`,
    ],
  };
}

/** What can go on from the adapter by itself. */
function nativeOf(uses: readonly Use[]): string[] {
  const patterns = new Map<string, number>();
  for (const { native } of uses)
    if (native) patterns.set(native.pattern, (patterns.get(native.pattern) ?? 0) + 1);
  const list = [...patterns].map(([pattern, number]) => `${pattern} (${number})`).join(', ');
  return list
    ? [
        `Once the app runs on the adapter, \`crossfade native\` can convert these uses to VideoSDK’s own methods: ${list}.`,
      ]
    : [];
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

function findingTable(findings: readonly Finding[], base: string | undefined): Section['table'] {
  return {
    head: ['Place', 'What', 'Chapter'],
    rows: findings.map(({ file, line, says, chapter }) => [
      `${file}:${line}`,
      says,
      chapter === undefined ? '' : base ? { text: chapter, href: base + chapter } : chapter,
    ]),
  };
}

function useTable(uses: readonly Use[], base: string | undefined): Section['table'] {
  return {
    head: ['Line', 'Use', 'Of', 'Tier', 'Adapter', 'What becomes of it', 'Row', 'How it is known'],
    rows: uses.map((use) => [
      String(use.line),
      `\`${use.name}\` (${use.kind})`,
      use.classes.join(', '),
      use.tier,
      use.differs.length ? `${use.adapter}: ${use.differs.join(', ')}` : use.adapter,
      use.becomes,
      rowCell(use, base),
      use.evidence
        .map(
          ({ file, line, why }) =>
            `${file === use.file ? 'line' : `${file}:`}${file === use.file ? ' ' : ''}${line}: ${why}`,
        )
        .join(' → '),
    ]),
  };
}

function rowCell({ rows: ids, kind }: Use, base: string | undefined): Cell {
  const [id] = ids;
  if (id === undefined) return /^(?:import|type|script|global)$/.test(kind) ? '' : 'no row';
  const address = base === undefined ? undefined : rowAddress(id, base);
  return address ? { text: id, href: address } : id;
}

function filesOf(uses: readonly Use[]): [string, Use[]][] {
  const byFile = new Map<string, Use[]>();
  for (const use of uses) {
    const inFile = byFile.get(use.file);
    if (inFile) inFile.push(use);
    else byFile.set(use.file, [use]);
  }
  return [...byFile];
}
