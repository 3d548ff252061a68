import { describe, expect, it } from 'vitest';
import { sinceRun } from './since-run';

describe('the time of an event in the log', () => {
  it('is in whole milliseconds at first and in tenths of a second from ten seconds on', () => {
    expect(sinceRun(412.4)).toBe('+412 ms');
    expect(sinceRun(9999)).toBe('+9999 ms');
    expect(sinceRun(12_340)).toBe('+12.3 s');
  });

  it('is never negative when the clocks of page and pane differ', () => {
    expect(sinceRun(-3)).toBe('+0 ms');
  });
});
