import { afterEach, expect, it, vi } from 'vitest';
import { commonRoom } from './common-room';

afterEach(() => vi.unstubAllGlobals());

it('is any name on Twilio Video and for the adapter', async () => {
  const services = { evaluate: vi.fn() };
  expect(await commonRoom(services, 'twilio')).toBe('stand-up');
  expect(await commonRoom(services, 'adapter')).toBe('stand-up');
  expect(services.evaluate).not.toHaveBeenCalled();
});

it('is the id of a room that is made on VideoSDK', async () => {
  const videosdkRoom = vi.fn(async (_name: string) => 'aaaa-bbbb-cccc');
  vi.stubGlobal('window', { crossfade: { videosdkRoom } });
  const services = { evaluate: (run: (name: string) => Promise<string>, name: string) => run(name) };
  expect(await commonRoom(services as never, 'videosdk')).toBe('aaaa-bbbb-cccc');
  expect(videosdkRoom).toHaveBeenCalledWith('stand-up');
});
