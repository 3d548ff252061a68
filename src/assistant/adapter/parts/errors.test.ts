import { expect, it, vi } from 'vitest';
import { cannot, errorOf, TwilioError } from './errors';

it.each([
  [{ code: 4009, message: 'full' }, 53105],
  [{ code: '4002', message: 'token' }, 20101],
  [{ code: 3017, message: 'no camera' }, 3017],
  [new Error('odd'), 53000],
  [undefined, 53000],
  ['text', 53000],
])('%o becomes %i', (reason, code) => {
  expect(errorOf(reason)).toMatchObject({ name: 'TwilioError', code });
});

it('keeps the code that VideoSDK gave, and an error that is Twilio’s already', () => {
  expect(errorOf({ code: 4009, message: 'full' }).videosdk).toBe(4009);
  const error = new TwilioError(53001, 'lost');
  expect(errorOf(error)).toBe(error);
});

it('says once what cannot be', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  cannot('fly');
  cannot('fly');
  expect(warn.mock.calls).toEqual([['twilio-on-videosdk: fly']]);
  warn.mockRestore();
});
