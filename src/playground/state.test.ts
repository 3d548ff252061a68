import { describe, expect, it } from 'vitest';
import { playgroundState, PROGRAM_LENGTH } from './state';

const good = { demo: 'connect', actions: ['guest-joins'] };

describe('the state of a playground', () => {
  it.each([good, { demo: 'empty', twilio: '', page: '<p>', actions: [] }])('is taken: %j', (state) => {
    expect(playgroundState.parse(state)).toEqual(state);
  });

  it.each([
    { ...good, demo: '../connect' },
    { ...good, demo: 'Connect' },
    { ...good, actions: ['<script>'] },
    { ...good, actions: Array.from({ length: 101 }, () => 'guest-joins') },
    { ...good, twilio: 'a'.repeat(PROGRAM_LENGTH + 1) },
    { ...good, secret: 'a' },
    { demo: 'connect' },
  ])('is refused when it is not one: %#', (state) => {
    expect(playgroundState.safeParse(state).success).toBe(false);
  });
});
