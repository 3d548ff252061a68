import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportedFailure } from '../failure';
import { watchFailures } from './failures';

class FakeErrorEvent {
  constructor(
    readonly message: string,
    readonly error: unknown,
    readonly filename = '',
    readonly lineno = 0,
  ) {}
}

const PROGRAM = 'blob:null/program';
const SDK = 'blob:null/sdk';
const listeners = new Map<string, (event: unknown) => void>();
let told: ReportedFailure[];

beforeEach(() => {
  vi.stubGlobal('ErrorEvent', FakeErrorEvent);
  vi.stubGlobal('addEventListener', (type: string, listener: (event: unknown) => void) =>
    listeners.set(type, listener),
  );
  told = [];
  watchFailures({ program: PROGRAM, sdks: [SDK] }, (failure) => told.push(failure));
});
afterEach(() => vi.unstubAllGlobals());

const happens = (type: string, event: unknown): void => listeners.get(type)?.(event);

function errorAt(line: number, message: string, name = 'Error'): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = `${name}: ${message}\n    at f (${SDK}:9:9)\n    at ${PROGRAM}:${line}:3`;
  return error;
}

describe('what goes wrong in a pane', () => {
  it('is told with the line of the program', () => {
    happens('error', new FakeErrorEvent('Uncaught Error: no', new Error('no'), PROGRAM, 7));
    expect(told).toMatchObject([{ kind: 'exception', message: 'Error: no', line: 7 }]);
  });

  it("is the program's where the SDK threw, but the program had called it", () => {
    happens('error', new FakeErrorEvent('Uncaught Error: no', errorAt(4, 'no'), SDK, 9));
    expect(told).toMatchObject([{ kind: 'exception', line: 4 }]);
  });

  it("is the SDK's where the program had no part in it", () => {
    happens('error', new FakeErrorEvent('Uncaught Error: no', new Error('no'), SDK, 9));
    expect(told).toMatchObject([{ kind: 'sdk-load' }]);
  });

  it.each([
    ['Failed to resolve module specifier "lodash"', 'program-load'],
    ["The requested module 'twilio-video' does not provide an export named 'x'", 'program-load'],
    ['The specifier “lodash” was a bare specifier', 'program-load'],
  ])('is a wrong import by either browser: %s', (message, kind) => {
    happens('error', new FakeErrorEvent(message, null, PROGRAM, 1));
    expect(told).toMatchObject([{ kind }]);
  });

  it('is a rejection that nothing handled, with the code that SDKs give', () => {
    happens('unhandledrejection', {
      reason: Object.assign(errorAt(3, 'gone', 'TwilioError'), { code: 53000 }),
    });
    happens('unhandledrejection', { reason: { message: 'plain' } });
    happens('unhandledrejection', { reason: 5 });
    expect(told).toMatchObject([
      { kind: 'rejection', message: 'TwilioError 53000: gone', line: 3 },
      { kind: 'rejection', message: 'plain' },
      { kind: 'rejection', message: '5' },
    ]);
  });

  it('is a loop that was stopped, however it comes up', () => {
    const stopped = errorAt(2, 'Stopped', 'EndlessLoopError');
    happens('error', new FakeErrorEvent('Uncaught', stopped));
    happens('unhandledrejection', { reason: stopped });
    expect(told).toMatchObject([
      { kind: 'stopped', line: 2 },
      { kind: 'stopped', line: 2 },
    ]);
  });

  it('never holds a token', () => {
    const token = `eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c'.repeat(30)}`;
    happens('unhandledrejection', { reason: new Error(`refused ${token}`) });
    expect(told[0]?.message).not.toContain('ccc');
  });

  it('is a blocked act, told once each and no more than twenty of them', () => {
    const blocks = (effectiveDirective: string, blockedURI: string): void =>
      happens('securitypolicyviolation', { effectiveDirective, blockedURI });
    blocks('connect-src', 'https://a.example');
    blocks('connect-src', 'https://a.example');
    blocks('script-src', 'wasm-eval');
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toMatch('(connect-src) blocked https://a.example');
    for (let count = 0; count < 50; count++) blocks('img-src', `https://${count}.example`);
    expect(told).toHaveLength(20);
    expect(told[1]?.message).toMatch(/\(img-src\) blocked .* loads no pictures/);
  });
});
