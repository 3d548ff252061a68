import type { Access } from '../../demos/your-backend';
import type { Severity } from '../../tokens/finding';
import { inspectToken, type Inspection } from '../../tokens/inspect';
import { type Side, SIDE_NAMES } from '../../sides';

export interface TokenFields {
  vendor: Side;
  /** As the reader typed them. */
  token: string;
  room: string;
  /** Seconds since 1970. */
  now: number;
}

/** A token that the reader gave for one side of a live run. */
export interface Checked {
  /** What the program gets, or why it cannot run. */
  access: Access | { problem: string };
  /** A service would refuse it, or it is none. */
  isWrong: boolean;
  /** For the reader, what matters most first. */
  said: { severity: Severity; text: string }[];
}

/**
 * Looks at a token before it is used. One that its service would refuse runs all the same: the service has the last
 * word, and its refusal may be what the reader wants to see. What is no token of this vendor never goes to it.
 */
export function checkToken({ vendor, token, room, now }: TokenFields): Checked {
  const name = SIDE_NAMES[vendor];
  if (token.trim() === '') {
    return { access: { problem: `There is no token for ${name}.` }, isWrong: false, said: [] };
  }
  const seen = inspectToken(token, vendor, now);
  const said = seen.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, text }) => ({ severity, text: text.replaceAll('`', '') }));
  const isWrong = said.some(({ severity }) => severity === 'mistake');
  if (seen.vendor !== vendor) {
    return { access: { problem: `This is not a token for ${name}.` }, isWrong: true, said };
  }
  const own = roomOf(seen);
  const chosen = room.trim() || own;
  if (room.trim() !== '' && own !== undefined && own !== room.trim()) {
    said.unshift({ severity: 'mistake', text: `The token is for another room: ${own}.` });
  }
  if (chosen === undefined) {
    const problem = `There is no room for ${name}: the token does not name one, so enter one.`;
    return { access: { problem }, isWrong, said: [...said, { severity: 'mistake', text: problem }] };
  }
  const life = { severity: 'note' as const, text: `${seen.lifetime.replaceAll('`', '')}. Room: ${chosen}.` };
  return {
    access: { token: seen.jwt.text, room: chosen },
    isWrong,
    said: isWrong ? said : [...said, life],
  };
}

/** The room that a token is limited to. */
function roomOf({ vendor, jwt: { payload } }: Inspection): string | undefined {
  const grants = payload['grants'] as { video?: { room?: unknown } } | undefined;
  const room = vendor === 'twilio' ? grants?.video?.room : payload['roomId'];
  return typeof room === 'string' && room !== '' ? room : undefined;
}
