// What becomes of the synthetic devices, and when it makes no sense.
import { expect, it } from 'vitest';
import { UNTOUCHED } from '../sandbox/media/synthetic/hardware';
import { setUp } from './testing/stage';

it('devices are pulled out and come back; refused or busy, they can be had again', async () => {
  const { act, devices, reason } = setUp();
  expect(reason('devices-plugged')).toBe('All devices are there.');
  expect(reason('devices-allowed')).toBe('The devices can be opened.');
  await act('devices-unplugged', 'devices-busy');
  expect(devices.setDevices).toHaveBeenLastCalledWith({ access: 'busy', plugged: 'built-in' });
  expect(reason('devices-unplugged')).toBe('The headset is not plugged in.');
  expect(reason('devices-busy')).toBe('The devices are already busy.');
  await act('devices-gone', 'devices-refused');
  expect(devices.setDevices).toHaveBeenLastCalledWith({ access: 'refused', plugged: 'none' });
  expect(reason('devices-gone')).toBe('There are no devices.');
  await act('devices-back', 'devices-allowed');
  expect(devices.setDevices).toHaveBeenLastCalledWith(UNTOUCHED);
});

it('the reader’s own devices are not touched', async () => {
  const { act, devices, reason } = setUp();
  devices.usesOwnDevices.mockReturnValue(true);
  expect(reason('devices-unplugged')).toMatch(/^Your own camera and microphone are in use/);
  await act('devices-unplugged', 'devices-refused');
  expect(devices.setDevices).not.toHaveBeenCalled();
});
