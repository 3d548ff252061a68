import { UNTOUCHED, type DeviceConditions } from '../sandbox/media/synthetic/hardware';
import type { ActionName } from '../demos/actions';

/** What these actions need of the scene. */
interface DeviceScene {
  conditions: { devices: DeviceConditions };
  setDevices(conditions: DeviceConditions): void;
  usesOwnDevices(): boolean;
}

type DeviceAction = Extract<ActionName, `devices-${string}`>;
interface Acting {
  against(): string | false;
  perform(): void;
}

/** What happens to the synthetic cameras, microphones and loudspeakers of both sides. */
export function deviceActions({
  conditions,
  setDevices,
  usesOwnDevices,
}: DeviceScene): Record<DeviceAction, Acting> {
  /** @param reason why it makes no sense now */
  const change = (
    reason: (now: DeviceConditions) => string | false,
    to: Partial<DeviceConditions>,
  ): Acting => ({
    against: () =>
      usesOwnDevices()
        ? 'Your own camera and microphone are in use: unplug them, or revoke the permission in the browser.'
        : reason(conditions.devices),
    perform: () => {
      conditions.devices = { ...conditions.devices, ...to };
      setDevices(conditions.devices);
    },
  });
  const allThere = ({ plugged }: DeviceConditions): string | false =>
    plugged === 'all' && 'All devices are there.';
  const had = ({ access }: DeviceConditions): string | false =>
    access !== 'refused' && access !== 'busy' && 'The devices can be opened.';
  return {
    'devices-unplugged': change(({ plugged }) => plugged !== 'all' && 'The headset is not plugged in.', {
      plugged: 'built-in',
    }),
    'devices-plugged': change(allThere, { plugged: 'all' }),
    'devices-gone': change(({ plugged }) => plugged === 'none' && 'There are no devices.', {
      plugged: 'none',
    }),
    'devices-back': change(allThere, { plugged: 'all' }),
    'devices-refused': change(({ access }) => access === 'refused' && 'The devices are already refused.', {
      access: 'refused',
    }),
    'devices-allowed': change(had, { access: UNTOUCHED.access }),
    'devices-busy': change(({ access }) => access === 'busy' && 'The devices are already busy.', {
      access: 'busy',
    }),
    'devices-free': change(had, { access: UNTOUCHED.access }),
    'devices-forgotten': change(() => false, { access: 'ask' }),
  };
}
