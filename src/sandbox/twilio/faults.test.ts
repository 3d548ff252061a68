import { describe, expect, it, vi } from 'vitest';
import { Room } from '../room/room';
import { TwilioFaults, type FaultySession } from './faults';

function setUp(session?: FaultySession) {
  const onConditions = vi.fn();
  const room = new Room({ id: 'r' });
  const ada = room.join({ id: 'Ada Lovelace' });
  return { faults: new TwilioFaults(onConditions, () => session), onConditions, room, ada };
}

describe('Twilio’s faults', () => {
  it('asks newcomers to wait twice while it is busy, and turns them away then', () => {
    const { faults } = setUp();
    expect(faults.retryAfter(0)).toBeUndefined();
    faults.setBusy(true);
    expect([0, 1, 2].map((asked) => faults.retryAfter(asked))).toEqual([1000, 1000, -1]);
  });

  it('refuses what is counted down: joins, publications and subscriptions, with a code of Twilio’s', () => {
    const { faults } = setUp();
    faults.failNext(2);
    expect(() => faults.beforeJoin()).toThrow(expect.objectContaining({ code: 53104 }));
    expect(faults.publicationError()).toBe(53305);
    faults.beforeJoin();
    faults.failNext(1, 53118);
    expect(() => faults.beforeJoin()).toThrow(expect.objectContaining({ code: 53118 }));
    faults.failNextSubscription(1);
    expect([faults.subscriptionError(), faults.subscriptionError()]).toEqual([53305, undefined]);
    expect(() => faults.failNext(1, 4001)).toThrow(/no error 4001/);
    expect(() => faults.failNextSubscription(1, 1)).toThrow(/no error 1/);
  });

  it('lets no token pass while all count as expired', () => {
    const { faults } = setUp();
    faults.afterToken();
    faults.setTokensExpired(true);
    expect(() => faults.afterToken()).toThrow(expect.objectContaining({ code: 20104 }));
  });

  it('tells an SDK why it is sent away where a code is given, and takes a guest out without', () => {
    const session = { fail: vi.fn(), breakMedia: vi.fn() };
    const { faults, ada } = setUp(session);
    faults.removeParticipant(ada, 53205);
    expect(session.fail).toHaveBeenCalledWith(53205);
    faults.breakMedia(ada);
    expect(session.breakMedia).toHaveBeenCalledOnce();
    const guest = setUp();
    guest.faults.removeParticipant(guest.ada, 53205);
    expect(guest.ada.present).toBe(false);
    expect(() => guest.faults.breakMedia(guest.ada)).toThrow(/"Ada Lovelace" is a guest/);
  });

  it('says when the media of somebody is hampered in another way', () => {
    const { faults, ada, onConditions } = setUp();
    faults.setMediaStopped(ada, true);
    faults.limitUplink(ada, 2);
    expect(onConditions.mock.calls).toEqual([[ada], [ada]]);
    expect(faults.conditions.isStopped(ada)).toBe(true);
  });
});
