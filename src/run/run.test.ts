import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Run, type Prepared, type RunHandlers } from './run';
import type { Session, SessionHandlers } from './session-types';

const init = { demo: 'mute' } as Prepared['init'];
const observation = { emitter: 'Room', event: 'disconnected', payload: '', time: 0 };
const failure = { kind: 'exception', message: 'x', advice: '' } as const;

describe('a run', () => {
  const stop = vi.fn();
  const session = { stop } as Partial<Session> as Session;
  const told = {
    observation: vi.fn(),
    state: vi.fn(),
    failure: vi.fn(),
    actions: vi.fn(),
    warning: vi.fn(),
    broken: vi.fn(),
  } satisfies RunHandlers;
  let run: Run;
  let handlers: SessionHandlers;
  const startSession = vi.fn(async (given: { handlers: SessionHandlers }) => {
    handlers = given.handlers;
    return session;
  });
  const prepared = async (): Promise<Prepared> => ({ startSession, init });
  const tellAll = (): void => {
    handlers.observation('twilio', observation);
    handlers.state('twilio', 'running');
    handlers.failure('twilio', failure);
    handlers.actions([]);
    handlers.warning?.('There are many people here.');
  };

  beforeEach(() => {
    vi.clearAllMocks();
    run = new Run(told);
  });

  it('hands on what the session tells', async () => {
    expect(await run.start(prepared)).toBe(true);
    expect(run.session).toBe(session);
    tellAll();
    const { broken, ...others } = told;
    for (const handler of Object.values(others)) expect(handler).toHaveBeenCalledOnce();
    expect(broken).not.toHaveBeenCalled();
  });

  it('hands on nothing after its end, and has stopped the session', async () => {
    await run.start(prepared);
    run.end();
    tellAll();
    for (const handler of Object.values(told)) expect(handler).not.toHaveBeenCalled();
    expect(stop).toHaveBeenCalledOnce();
    expect(run.session).toBeUndefined();
  });

  it('starts no session when it ends while the parts are loaded', async () => {
    const starting = run.start(prepared);
    run.end();
    expect(await starting).toBe(false);
    expect(startSession).not.toHaveBeenCalled();
  });

  it('stops a session that comes after its end', async () => {
    startSession.mockImplementationOnce(async (given) => {
      handlers = given.handlers;
      run.end();
      return session;
    });
    expect(await run.start(prepared)).toBe(false);
    expect(stop).toHaveBeenCalledOnce();
    expect(run.session).toBeUndefined();
  });

  it('tells why it could not start, but not of a run that has ended', async () => {
    const error = new Error('offline');
    expect(await run.start(() => Promise.reject(error))).toBe(false);
    expect(told.broken).toHaveBeenCalledWith(error);
    run.end();
    await run.start(() => Promise.reject(error));
    expect(told.broken).toHaveBeenCalledOnce();
  });

  it('stops its timers at its end', () => {
    vi.useFakeTimers();
    const late = vi.fn();
    run.timers.after(1000, late);
    run.end();
    vi.advanceTimersByTime(2000);
    vi.useRealTimers();
    expect(late).not.toHaveBeenCalled();
    expect(run.signal.aborted).toBe(true);
  });
});
