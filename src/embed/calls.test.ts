import { describe, expect, it } from 'vitest';
import { makeCall, parseCall, type CallName } from './calls';

const problem = (name: CallName, ...args: unknown[]): string => {
  try {
    makeCall(name, args, `crossfade.${name}`);
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return (error as Error).message;
  }
  return 'none';
};

describe('a call of window.crossfade', () => {
  it('is made with what was left out', () => {
    expect(makeCall('failNext', ['twilio'], '')).toEqual({ name: 'failNext', args: ['twilio', 1] });
    expect(makeCall('failNext', ['twilio', 2, 53404], '')).toMatchObject({ args: ['twilio', 2, 53404] });
    expect(makeCall('dropSockets', [], '')).toMatchObject({ name: 'dropSockets' });
  });

  it.each<[CallName, unknown[], RegExp]>([
    ['addGuest', [], /^crossfade\.addGuest: argument 1 is missing\.$/],
    ['setBusy', ['twilio'], /argument 2 is missing/],
    ['rooms', [1], /too many arguments/],
    [
      'addGuest',
      [{ service: 'zoom', room: 'r', name: 'Ada' }],
      /^crossfade\.addGuest: argument 1, service: /,
    ],
    ['addGuest', [{ service: 'twilio', room: 'r', name: ' ' }], /argument 1, name: /],
    ['addGuest', [{ service: 'twilio', room: 'r', name: 'Ada', age: 3 }], /argument 1: .*"age"/],
    ['setBusy', ['twilio', 'yes'], /argument 2: /],
    ['failNext', ['twilio', -1], /argument 2: /],
    ['failNext', ['twilio', 1, '53404'], /argument 3: /],
    ['limitUplink', [{ service: 'twilio', room: 'r', participant: 'p' }, 6], /argument 2: /],
    ['endRoom', ['stand-up'], /argument 1: /],
  ])('%s(%j) says which argument is wrong', (name, args, message) => {
    expect(problem(name, ...args)).toMatch(message);
  });

  it.each([
    undefined,
    {},
    { name: 'eval', args: [] },
    { name: 'constructor', args: [] },
    { name: 'rooms', args: [1] },
  ])('that is none, %j, is refused at the host', (call) => {
    expect(() => parseCall(call)).toThrow();
  });
});
