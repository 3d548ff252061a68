import { describe, expect, it, vi } from 'vitest';
import { Intake } from './intake';

const pong = { pane: { type: 'pong', id: 1 } };
const made = () => {
  const init = { onFlood: vi.fn(), onTooMuch: vi.fn() };
  return { ...init, intake: new Intake(init) };
};

describe('what a pane says', () => {
  it('is taken as long as it is not too much', () => {
    const { intake, onFlood } = made();
    for (let count = 0; count < 500; count++) expect(intake.take(pong, 1000)).toEqual(pong);
    expect(intake.take(pong, 1000)).toBeUndefined();
    expect(onFlood).toHaveBeenCalledOnce();
    expect(intake.take(pong, 2000)).toEqual(pong);
  });

  it('is too much where the page is busy with it all the time, however slow the machine is', () => {
    const { intake, onFlood } = made();
    for (let now = 1000, count = 0; count < 600; count++) {
      intake.take(pong, now);
      now += 50;
      intake.done(now);
    }
    expect(onFlood).toHaveBeenCalledOnce();
  });

  it('counts by what it carries', () => {
    const { intake, onFlood } = made();
    const large = { bridge: { type: 'socket-message', id: 1, data: new ArrayBuffer(4_000_000) } };
    let taken = 0;
    while (intake.take(large, 1000)) taken += 1;
    expect(taken).toBe(9);
    expect(onFlood).toHaveBeenCalledOnce();
  });

  it('counts when it is malformed, and ends the pane that does not stop', () => {
    const { intake, onFlood, onTooMuch } = made();
    for (let count = 0; count < 500; count++) intake.take({ nonsense: count }, 1000);
    expect(onFlood).toHaveBeenCalledOnce();
    expect(onTooMuch).not.toHaveBeenCalled();
    intake.take(null, 2000);
    expect(onTooMuch).toHaveBeenCalled();
  });
});
