import { expect, it } from 'vitest';
import { Sandbox } from '../sandbox/sandbox';
import { GuestBook } from './guest-book';

const book = (): GuestBook => new GuestBook(new Sandbox());

it('says how to make the meeting that VideoSDK does not have', async () => {
  await expect(book().add({ service: 'videosdk', room: 'none', name: 'Ada' })).rejects.toThrow(/POST https/);
});

it('says that a guest is gone, whatever he is asked to do', () => {
  expect(() => book().act('never', 'unmute')).toThrow(/no longer in the room/);
  expect(() => book().speak('never', 1)).toThrow(/no longer in the room/);
});
