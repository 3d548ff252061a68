import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { JOIN } from '../testing/ways';

const possible = (files: Record<string, string>, file: string): string[] =>
  places(scanned(files), file, ({ tier }) => tier === 'possible');

it('what nothing calls is possible, where its parameters’ names and what is read of them say what they are', () => {
  const found = possible(
    {
      'join.js': JOIN,
      'unused.js': `export function hide(videoTrack) {
  videoTrack.detach().forEach((element) => element.remove());
}
export function gone(participant) {
  drop(participant.identity);
  participant.tracks.forEach((publication) => publication.trackName);
}
export const heard = (track) => {
  if (track.kind === 'data') track.on('message', show);
};
export const leave = (theRoom) => {
  count(theRoom.participants.size);
  theRoom.disconnect();
};`,
    },
    'unused.js',
  );
  expect(found).toEqual([
    '2:detach',
    '5:identity',
    '6:tracks',
    '6:trackName',
    '9:kind',
    '9:message',
    '12:participants',
    '13:disconnect',
  ]);
});

it('a comment that names the class does as well, in TypeScript too', () => {
  const found = possible(
    {
      'chat.service.ts': `${JOIN}export class ChatService {
  /**
   * @param {LocalDataTrack} channel what it goes by
   */
  say(channel, text: string) {
    channel.send(text);
  }
  /** @param {Room} call */
  hear(call) {
    call.on('trackSubscribed', (track, publication, participant) => participant.sid);
  }
}`,
    },
    'chat.service.ts',
  );
  expect(found).toEqual(['7:send', '11:trackSubscribed', '11:sid']);
});

it('others’ tracks and rooms are none of them, nor is anything in an app that does not name the SDK', () => {
  const others = {
    'own.js': `export const stop = (track) => track.stop();
export const count = (room) => room.participants.length + room.id;
export const label = (participant) => participant.identity;
export const play = (track) => { track.attach(); track.play(); };
export const own = (track) => track.detach();
own({ detach: () => 1 });`,
  };
  expect(possible({ 'join.js': JOIN, ...others }, 'own.js')).toEqual([]);
  expect(possible({ 'a.js': `export const hide = (track) => track.detach();` }, 'a.js')).toEqual([]);
});
