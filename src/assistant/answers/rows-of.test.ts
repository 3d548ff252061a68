import { expect, it } from 'vitest';
import { rowsOf } from './rows-of';

const ids = (...query: Parameters<typeof rowsOf>): string[] => rowsOf(...query).map(({ id }) => id);

it('finds the row of an event by the class that tells it', () => {
  expect(rowsOf('event', ['Room'], 'participantConnected').map(({ videosdk }) => videosdk?.name)).toEqual([
    'participant-joined',
  ]);
});

it('finds a row for each class that stands behind one of the declarations', () => {
  const found = rowsOf('event', ['LocalMediaTrack'], 'disabled').map(({ twilio }) => twilio?.class);
  expect(found.toSorted()).toEqual(['LocalAudioTrack', 'LocalVideoTrack']);
});

it('takes a call with a capital for a constructor, and any other for a function of the module', () => {
  expect(rowsOf('call', [], 'LocalDataTrack').map(({ twilio }) => twilio)).toEqual([
    { class: 'LocalDataTrack', name: 'constructor' },
  ]);
  expect(rowsOf('call', [], 'connect').map(({ twilio }) => twilio)).toEqual([
    { class: 'twilio-video', name: 'connect' },
  ]);
});

it('finds what every emitter has, and nothing for what is no name', () => {
  expect(ids('member', ['Room'], 'on')).toEqual(ids('member', ['LocalParticipant'], 'on'));
  expect(ids('member', ['Room'], 'on')).toHaveLength(1);
  expect(ids('member', ['Room'], '__proto__')).toEqual([]);
  expect(ids('import', ['Room'], 'connect')).toEqual([]);
});
