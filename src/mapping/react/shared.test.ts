import { expect, it } from 'vitest';
import { member } from './shared';

it('names what leads to a member at Twilio, and what only names it besides where nothing leads there', () => {
  expect(member('Participant', 'setViewPort').twilio).toContain('`RemoteVideoTrack.setContentPreferences`');
  expect(member('pubSub', 'publish').twilio).toBe('`LocalDataTrack.send`');
});

it('says of a call of the REST API whose it is', () => {
  expect(member('Participant', 'remove').twilio).toBe(
    '`POST /v1/Rooms/{sid}/Participants/{sid} Status=disconnected` on your server',
  );
});

it('says Nothing where no row of the plain mapping has the member', () => {
  expect(member('Meeting', 'startWhiteboard')).toEqual({
    plain: '`Meeting.startWhiteboard()`',
    twilio: 'Nothing',
  });
});
