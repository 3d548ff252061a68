export interface SyntheticDevice {
  deviceId: string;
  groupId: string;
  kind: MediaDeviceKind;
  label: string;
  /** Part of the machine: it cannot be pulled out on its own. */
  builtIn?: true;
  facingMode?: 'user' | 'environment';
}

/**
 * The devices that a window sees. Microphone and speaker carry the id `default`, as browsers name the system's choice;
 * apps and samples look for it.
 */
export const DEVICES: readonly SyntheticDevice[] = [
  { ...camera(1, 'Synthetic front camera', 'user'), builtIn: true },
  camera(2, 'Synthetic desk camera', 'environment'),
  {
    deviceId: 'default',
    groupId: 'synthetic-audio-1',
    kind: 'audioinput',
    label: 'Synthetic microphone',
    builtIn: true,
  },
  {
    deviceId: 'synthetic-microphone-2',
    groupId: 'synthetic-audio-2',
    kind: 'audioinput',
    label: 'Synthetic headset microphone',
  },
  {
    deviceId: 'default',
    groupId: 'synthetic-audio-1',
    kind: 'audiooutput',
    label: 'Synthetic speakers',
    builtIn: true,
  },
  {
    deviceId: 'synthetic-speaker-2',
    groupId: 'synthetic-audio-2',
    kind: 'audiooutput',
    label: 'Synthetic headset',
  },
];

function camera(number: number, label: string, facingMode: 'user' | 'environment'): SyntheticDevice {
  return {
    deviceId: `synthetic-camera-${number}`,
    groupId: `synthetic-video-${number}`,
    kind: 'videoinput',
    label,
    facingMode,
  };
}
