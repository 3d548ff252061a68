import { allCodes } from '../errors/codes';
import { ERROR_PAGES, errorPagePath } from '../errors/situations';
import type { Situation } from '../errors/situation';
import { groupOf } from '../mapping/pages';
import { pathOfRow, reactRows } from '../mapping/react/rows';
import { rows } from '../mapping/rows';
import type { ReactMappingRow, Row } from '../mapping/schema';
import { inOneLine, wordsOf } from '../mapping/summary';
import type { Name, SearchEntry } from './entry';

const ALSO = { also: true } as const;
/** What stands in a hit of which the mapping says no more than that it has no counterpart, or that it is new. */
const BARE = { none: 'VideoSDK has no such thing.', new: 'VideoSDK has it, Twilio Video does not.' };

/** VideoSDK's codes: its packages have the numbers in their types alone, and rows and situations have the names. */
const VIDEOSDK_CODES = allCodes().filter(({ side }) => side === 'videosdk');
const NUMBERS = new Map(
  VIDEOSDK_CODES.map(({ isReason, name, code }) => [`${isReason ? 'leaveReason' : 'Errors'}.${name}`, code]),
);

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
  for (const { name, code } of VIDEOSDK_CODES.filter((each) => each.row === row))
    names.push({ of: 'VideoSDK', name: String(code), ...(row.videosdk?.name === name ? {} : ALSO) });
  return {
    id: `row:${row.id}`,
    kind: 'row',
    title: own ? titleOf(row, own) : row.id,
    answer: answerOf(row),
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

/** What becomes of a name, in a line. Its relation stands beside it. */
function answerOf(row: Row): string {
  const { videosdk, relation } = row;
  const said = inOneLine(row);
  if (relation === 'new' || !videosdk) return said || BARE[relation === 'new' ? 'new' : 'none'];
  return [`→ ${videosdk.class}.${videosdk.name}`, said].filter(Boolean).join('. ');
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
  ...videosdk.flatMap((error) => [
    { of: 'VideoSDK', name: error.slice(error.indexOf('.') + 1) },
    ...(NUMBERS.has(error) ? [{ of: 'VideoSDK', name: String(NUMBERS.get(error)) }] : []),
  ]),
];
