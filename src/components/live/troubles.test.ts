import { describe, expect, it } from 'vitest';
import { silenceOf, troubleIn } from './troubles';

const rejected = (code: number) => ({
  event: 'connect() rejected',
  error: { code, message: 'Not "valid" {yet}' },
});

describe('troubleIn', () => {
  it('says what to do about a refused join', () => {
    expect(troubleIn('twilio', rejected(20104), true)).toMatch(/expired. Make a new one/);
    expect(troubleIn('videosdk', { ...rejected(4002), event: 'error' }, true)).toMatch(
      /does not accept the token/,
    );
  });

  it('says nothing of codes that speak for themselves, and of other events', () => {
    expect(troubleIn('twilio', rejected(53118), true)).toBeUndefined();
    expect(troubleIn('videosdk', rejected(20104), true)).toBeUndefined();
    expect(troubleIn('twilio', { event: 'participantConnected' }, true)).toBeUndefined();
  });

  it('takes back what it said when the join succeeds', () => {
    expect(troubleIn('twilio', { event: 'connect() resolved' }, true)).toBe('');
    expect(troubleIn('videosdk', { event: 'meeting-joined' }, true)).toBe('');
  });

  it('names the browser’s own network first', () => {
    expect(troubleIn('twilio', rejected(53000), false)).toMatch(/offline/);
    expect(silenceOf('VideoSDK', false)).toMatch(/offline/);
    expect(silenceOf('VideoSDK', true)).toMatch(/^VideoSDK has not answered yet/);
  });
});
