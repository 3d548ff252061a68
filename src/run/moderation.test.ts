import { describe, expect, it, vi } from 'vitest';
import { SIDES } from '../sides';
import { setUp } from './testing/stage';

const ask = (server: ReturnType<typeof setUp>['moderationServer'], path: string, body?: unknown) =>
  server.answer({
    method: body === undefined ? 'GET' : 'POST',
    url: new URL(path, 'https://app.crossfade.invalid'),
    body: body === undefined ? null : JSON.stringify(body),
  });

describe('the server that moderates for Twilio', () => {
  it('mutes, unmutes and removes by name, and ends the room', async () => {
    const { act, moderationServer, names, rooms, track } = setUp();
    await act('guest-joins');
    expect(ask(moderationServer, '/moderate', { action: 'mute', who: 'Ada' })?.status).toBe(200);
    expect(track('twilio', 'Ada', 'microphone')?.enabled).toBe(false);
    ask(moderationServer, '/moderate', { action: 'unmute', who: 'Ada' });
    expect(track('twilio', 'Ada', 'microphone')?.enabled).toBe(true);
    ask(moderationServer, '/moderate', { action: 'remove', who: 'Ada' });
    expect(names('twilio')).toEqual([]);
    ask(moderationServer, '/moderate', { action: 'end' });
    expect([rooms.twilio.ended, rooms.videosdk.ended]).toEqual([true, false]);
  });

  it('refuses what it does not know', () => {
    const { moderationServer } = setUp();
    expect(ask(moderationServer, '/moderate', { action: 'mute', who: 'Nobody' })?.status).toBe(404);
    expect(ask(moderationServer, '/moderate', { action: 'dance', who: 'Ada' })?.status).toBe(400);
    expect(ask(moderationServer, '/moderate')?.status).toBe(405);
    expect(ask(moderationServer, '/access')).toBeUndefined();
  });
});

describe('a guest who asks to come in', () => {
  it.each([
    ['both say yes', 'allowed', 'allowed', ['Ada']],
    ['one says no', 'allowed', 'denied', []],
  ] as const)('%s', async (_what, inTwilio, inVideosdk, there) => {
    const { act, moderationServer, names, sandbox } = setUp();
    vi.spyOn(sandbox.services.videosdk, 'knock').mockResolvedValue(inVideosdk);
    await act('guest-knocks');
    expect(ask(moderationServer, '/lobby')?.body).toBe('["Ada"]');
    ask(moderationServer, '/moderate', { action: 'answer', who: 'Ada', decision: inTwilio });
    await vi.advanceTimersByTimeAsync(0);
    for (const side of SIDES) expect(names(side)).toEqual(there);
    expect(ask(moderationServer, '/lobby')?.body).toBe('[]');
    expect(
      ask(moderationServer, '/moderate', { action: 'answer', who: 'Ada', decision: 'allowed' })?.status,
    ).toBe(404);
  });
});
