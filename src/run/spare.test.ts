import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeldSession, SessionHandlers, SessionInit } from './session-types';
import { Spare, type SpareInit } from './spare';

const frames = { twilio: {} as HTMLElement, videosdk: {} as HTMLElement };
const init: SpareInit = { demo: 'mute', edits: {}, actions: ['guest-joins'], frames, colorScheme: 'light' };
const failure = { kind: 'sdk-load', message: 'x', advice: '' } as const;

const listener = () =>
  ({ observation: vi.fn(), state: vi.fn(), failure: vi.fn(), actions: vi.fn() }) satisfies SessionHandlers;

describe('a spare session', () => {
  const stop = vi.fn();
  const begin = vi.fn(() => Promise.resolve());
  const session = { stop, begin } as Partial<HeldSession> as HeldSession;
  let held: SessionInit;
  const hold = vi.fn((given: SessionInit) => {
    held = given;
    return Promise.resolve(session);
  });
  let spare: Spare;
  let handlers: ReturnType<typeof listener>;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    handlers = listener();
    spare = new Spare(init, hold);
  });
  afterEach(() => vi.useRealTimers());

  it('is held until it is taken, and begins then', async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(begin).not.toHaveBeenCalled();
    expect(await spare.start({ ...init, handlers })).toBe(session);
    expect(begin).toHaveBeenCalledOnce();
  });

  it('tells whoever takes it what came before, in order, and then what comes', async () => {
    held.handlers.state('twilio', 'loading');
    held.handlers.failure('twilio', failure);
    await spare.start({ ...init, handlers });
    held.handlers.state('twilio', 'failed');
    expect(handlers.state.mock.calls).toEqual([
      ['twilio', 'loading'],
      ['twilio', 'failed'],
    ]);
    expect(handlers.failure).toHaveBeenCalledWith('twilio', failure);
  });

  it.each<[string, Partial<SpareInit>]>([
    ['another demo', { demo: 'leave' }],
    ['another form', { variant: 'react' }],
    ['a changed program', { edits: { twilio: 'x' } }],
    ['a changed page', { edits: { page: '<p>' } }],
    ['other actions', { actions: [] }],
    ['other colours', { colorScheme: 'dark' }],
    ['another place', { frames: { ...frames, twilio: {} as HTMLElement } }],
    ['a cause', { cause: {} as NonNullable<SpareInit['cause']> }],
  ])('does not fit %s', (_what, change) => {
    expect(spare.fits({ ...init })).toBe(true);
    expect(spare.fits({ ...init, ...change })).toBe(false);
  });

  it('is dropped after a minute in which nobody pressed', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stop).toHaveBeenCalledOnce();
    expect(spare.fits(init)).toBe(false);
    await expect(spare.start({ ...init, handlers })).rejects.toThrow(/used or dropped/);
  });

  it('fits and is dropped no more once it was taken', async () => {
    await spare.start({ ...init, handlers });
    spare.drop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(stop).not.toHaveBeenCalled();
    expect(spare.fits(init)).toBe(false);
  });

  it('fails for whoever takes it, and for nobody else', async () => {
    hold.mockImplementationOnce(() => Promise.reject(new Error('The SDK could not be loaded.')));
    const broken = new Spare(init, hold);
    await vi.advanceTimersByTimeAsync(0);
    await expect(broken.start({ ...init, handlers })).rejects.toThrow('could not be loaded');
  });

  it('stops what it held when it cannot begin', async () => {
    begin.mockImplementationOnce(() => Promise.reject(new Error('no guest')));
    await expect(spare.start({ ...init, handlers })).rejects.toThrow('no guest');
    expect(stop).toHaveBeenCalledOnce();
  });
});
