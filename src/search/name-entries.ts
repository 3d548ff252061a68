import { ERROR_PAGES, errorPagePath } from '../errors/situations';
import type { Situation } from '../errors/situation';
import { groupOf } from '../mapping/pages';
import { pathOfRow, reactRows } from '../mapping/react/rows';
import { rows } from '../mapping/rows';
import type { ReactMappingRow, Row } from '../mapping/schema';
import { inOneLine, wordsOf } from '../mapping/summary';
import type { Name, SearchEntry } from './entry';

/** What has no counterpart, and what is new, in words. */
const NONE = 'no counterpart';
const NEW = 'new in VideoSDK';

/** Every row of the mapping, the React package's too, and every error on demand, by their names. */
export const nameEntries = (): SearchEntry[] => [
  ...rows.map(rowEntry),
  ...reactRows.map(reactEntry),
  ...situationEntries(),
];

function rowEntry(row: Row): SearchEntry {
  const own = row.twilio ?? row.videosdk;
  const names: Name[] = [
    ...[row.twilio, row.videosdk].flatMap((name) => (name ? nameOf(name) : [])),
    ...row.also.map((name) => ({ ...nameOf(name), also: true as const })),
  ];
  // A code is also said without the name of its class.
  if (row.table === 'errors' && row.twilio) names.push({ of: 'TwilioError', name: row.twilio.name });
  return {
    id: `row:${row.id}`,
    kind: 'row',
    title: own ? titleOf(row, own) : row.id,
    answer: [becomes(row), inOneLine(row)].filter(Boolean).join('. '),
    relation: row.relation,
    path: `mapping/${groupOf(row).slug}/#${row.id}`,
    // Of two with one name, the one that a browser knows comes first.
    ...(row.steps.length > 0 && row.table !== 'rest' ? { taught: true as const } : {}),
    names,
    text: wordsOf(row).join(' '),
  };
}

/** What a name of the React package stands for. What it shares with the plain SDKs is found after theirs. */
function reactEntry(row: ReactMappingRow): SearchEntry {
  const { id, of, role, name, plain, twilio } = row;
  const isExport = role === 'export';
  return {
    id: `row:${id}`,
    kind: 'row',
    title: isExport ? `React: ${name}` : `React: ${of} ${name}`,
    answer: `${plain}. In a Twilio React app: ${twilio}`.replaceAll('`', ''),
    path: pathOfRow(row),
    names: [{ of: isExport ? 'react-sdk' : of, name, ...(isExport ? {} : { also: true as const }) }],
    text: `React ${role}`,
  };
}

const nameOf = ({ class: of, name }: { class: string; name: string }): Name => ({ of, name });

const titleOf = ({ table }: Row, { class: of, name }: { class: string; name: string }): string => {
  if (table === 'errors') return `${name} ${of}`;
  if (table === 'rest') return `${of} ${name}`;
  if (table === 'events') return `${of} event ${name}`;
  return `${of}.${name}`;
};

function becomes({ videosdk, relation }: Row): string {
  if (relation === 'new') return NEW;
  return videosdk ? `→ ${videosdk.class}.${videosdk.name}` : NONE;
}

const situationEntries = (): SearchEntry[] =>
  ERROR_PAGES.flatMap((page) =>
    page.groups.flatMap(({ situations }) =>
      Object.entries(situations).map(([id, situation]) => ({
        id: `error:${id}`,
        kind: 'situation' as const,
        title: situation.title,
        answer: `Make it happen: ${situation.cause}`,
        path: `${errorPagePath(page)}#${id}`,
        names: codesOf(situation),
        text: `${situation.handle.twilio} ${situation.handle.videosdk}`.replaceAll('`', ''),
      })),
    ),
  );

const codesOf = ({ twilio, videosdk }: Situation): Name[] => [
  ...twilio.map((code) => ({ of: 'TwilioError', name: String(code) })),
  ...videosdk.map((error) => ({ of: 'VideoSDK', name: error.slice(error.indexOf('.') + 1) })),
];
