import { SIDES, SIDE_NAMES, type Side } from '../../sides';
import type { Row } from '../../mapping/schema';

type Observed = Pick<Row, 'table' | 'told' | 'newcomers'>;
type Told = NonNullable<NonNullable<Row['told']>[Side]>;

const inferred = (by: Told['by']): string => (by === 'inferred' ? ' (inferred)' : '');
/** Without its full stop, for words to follow. */
const open = (text: string): string => text.replace(/\.$/, '');
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What a row says of who is told what, in words: each line with what it begins with. */
export function observedLines({ table, told, newcomers }: Observed): [label: string, texts: string[]][] {
  const you = table === 'rest' ? 'the people concerned' : 'you';
  const lines: [string, string[]][] = [
    ['Who is notified.', SIDES.flatMap((side) => sentence(side, told?.[side], you))],
    [
      'For people who join later.',
      SIDES.flatMap((side) => {
        const state = newcomers?.[side];
        return state ? `${SIDE_NAMES[side]}: ${lower(open(state.newcomer))}${inferred(state.by)}.` : [];
      }),
    ],
  ];
  return lines.filter(([, texts]) => texts.length > 0);
}

function sentence(side: Side, told: Told | undefined, you: string): string[] {
  if (!told) return [];
  const [mine, theirs] = [told.you, told.others].map((text) => lower(open(text)));
  const text =
    mine === 'nothing' && theirs === 'nothing'
      ? 'nobody is notified'
      : `for ${you}, ${mine}; for the others, ${theirs}`;
  return [`${SIDE_NAMES[side]}: ${text}${inferred(told.by)}.`];
}
