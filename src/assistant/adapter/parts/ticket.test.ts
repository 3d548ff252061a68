import { expect, it } from 'vitest';
import { ticketOf } from './ticket';

const TICKET = { token: 'a.b.c', roomId: 'abcd-efgh-ijkl', participantId: '42', name: 'Ada' };
const tokenFor = (claims: object): string => `a.${btoa(JSON.stringify(claims))}.c`;

it('takes what the server hands out as text, and as the object that some clients make of it', () => {
  expect(ticketOf(JSON.stringify(TICKET))).toEqual(TICKET);
  expect(ticketOf(TICKET)).toEqual(TICKET);
});

it('takes the room and the participant out of a token that is limited to them', () => {
  const limited = tokenFor({ roomId: 'abcd', participantId: '42', apikey: 'x' });
  expect(ticketOf(limited)).toEqual({ token: limited, roomId: 'abcd', participantId: '42' });
  const plain = tokenFor({ apikey: 'x' });
  expect(ticketOf(plain)).toEqual({ token: plain });
  expect(ticketOf('no token')).toEqual({ token: 'no token' });
});
