// Synthetic devices that are pulled out, in use elsewhere, or kept from a program.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEVICES } from './device-list';
import { Hardware, UNTOUCHED } from './hardware';

const changed = vi.fn();
beforeEach(() => {
  const mediaDevices = new EventTarget();
  vi.stubGlobal('navigator', { mediaDevices, userAgent: 'Chrome' });
  changed.mockClear();
  mediaDevices.addEventListener('devicechange', changed);
});

const deviceOf = (label: string) => DEVICES.find((device) => device.label === label)!;

function track(): MediaStreamTrack {
  let readyState = 'live';
  return Object.defineProperties(new EventTarget(), {
    readyState: { get: () => readyState },
    stop: { value: () => (readyState = 'ended') },
  }) as MediaStreamTrack;
}

describe('a device that is pulled out', () => {
  it('ends its own tracks alone, is listed no more, and the list has changed', () => {
    const hardware = new Hardware();
    const [kept, lost, stopped] = [track(), track(), track()];
    const [headset, front] = [deviceOf('Synthetic headset microphone'), deviceOf('Synthetic front camera')];
    const onEnded = vi.fn();
    for (const each of [lost, stopped]) each.addEventListener('ended', onEnded);
    hardware.hold(kept, front);
    hardware.hold(lost, headset);
    hardware.hold(stopped, headset);
    stopped.stop();
    hardware.set({ ...UNTOUCHED, plugged: 'built-in' });
    expect([kept.readyState, lost.readyState]).toEqual(['live', 'ended']);
    expect(onEnded, 'a track that was stopped does not say so').toHaveBeenCalledOnce();
    expect(hardware.listed).not.toContain(headset);
    expect(hardware.listed).toContain(front);
    expect(changed).toHaveBeenCalledOnce();
    hardware.set(UNTOUCHED);
    expect(hardware.listed).toHaveLength(DEVICES.length);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('leaves nothing to open when it was the last', () => {
    const hardware = new Hardware();
    hardware.set({ ...UNTOUCHED, plugged: 'none' });
    expect(() => hardware.admit(['videoinput'])).toThrow(
      expect.objectContaining({ name: 'NotFoundError', message: 'Requested device not found' }),
    );
  });
});

describe('a program', () => {
  it.each([
    ['refused', 'Chrome', 'NotAllowedError', 'Permission denied'],
    ['refused', 'Firefox', 'NotAllowedError', 'The request is not allowed by the user agent'],
    ['busy', 'Chrome', 'NotReadableError', 'Device in use'],
    ['busy', 'Firefox', 'NotReadableError', 'Failed to allocate videosource'],
  ] as const)('hears of a device that is %s in the words of %s', (access, userAgent, name, words) => {
    Object.assign(navigator, { userAgent });
    const hardware = new Hardware();
    hardware.set({ ...UNTOUCHED, access });
    expect(() => hardware.admit(['audioinput'])).toThrow(
      expect.objectContaining({ name, message: expect.stringContaining(words) as string }),
    );
  });

  it('sees one device of each kind, without a name, until the person was asked for that kind', () => {
    const hardware = new Hardware();
    hardware.set({ ...UNTOUCHED, access: 'ask' });
    expect(hardware.listed.map(({ kind, deviceId, label }) => kind + deviceId + label)).toEqual([
      'videoinput',
      'audioinput',
      'audiooutput',
    ]);
    expect(hardware.permission('audioinput')).toBe('prompt');
    hardware.admit(['audioinput']);
    expect(hardware.permission('audioinput')).toBe('granted');
    expect(hardware.permission('videoinput')).toBe('prompt');
    expect(hardware.listed.filter(({ label }) => label).map(({ kind }) => kind)).toEqual([
      'audioinput',
      'audioinput',
      'audiooutput',
      'audiooutput',
    ]);
  });

  it('is told “denied” where the person said no', () => {
    const hardware = new Hardware();
    hardware.set({ ...UNTOUCHED, access: 'refused' });
    expect(hardware.permission('videoinput')).toBe('denied');
  });
});
