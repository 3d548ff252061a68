import { expect, it } from 'vitest';
import { rows } from '../../mapping/rows';
import { rowHref } from './hrefs';
import { twilioNames } from './step-names';

const row = (id: string) => rows.find((each) => each.id === id)!;

it('a step’s names lead to their rows: members with their class, codes of errors as they are', () => {
  const members = twilioNames('participants');
  expect(members.get('Room.participantConnected')).toBe(row('events/Room/participantConnected'));
  for (const { steps } of members.values()) expect(steps).toContain('participants');
  expect(twilioNames('connect').get('53105')?.twilio?.class).toBe('RoomMaxParticipantsExceededError');
});

it('a step that there is not has none', () => {
  expect([...twilioNames('none-such')]).toEqual([]);
});

it('a row’s address is that of its page, and of its place there', () => {
  expect(rowHref(row('events/Room/participantConnected'))).toBe(
    '/mapping/events/room/#events/Room/participantConnected',
  );
});
