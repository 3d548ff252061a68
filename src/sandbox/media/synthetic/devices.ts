import type { Audience } from '../../room/audience';
import { createCamera } from './camera';
import { chooseDevice, chooseVideo, UnmetConstraint, VIDEO_RANGES, type VideoRanges } from './constraints';
import type { SyntheticDevice } from './device-list';
import { openTrack } from './device-track';
import { Hardware } from './hardware';
import { createMicrophone } from './microphone';
import { replaceMethods } from './replace-methods';
import { createScreen, SCREEN_SIZE } from './screen';

export interface DevicesInit {
  /** Whose picture and voice the devices give. */
  name: string;
  /** Who sees what the cameras give; somebody always does when left out. */
  audience?: Audience;
  /** What the cameras can do, if it is not all that they could. */
  video?: VideoRanges;
}

const SCREEN = { ...SCREEN_SIZE, frameRate: 15 };

/**
 * Puts synthetic devices in place of the window's real ones: cameras, microphones, speakers and screen capture, which
 * need no hardware, no permission and no gesture.
 * @returns what pulls them out, or keeps them from the program.
 */
export function installSyntheticDevices(devices: DevicesInit): Hardware {
  const hardware = new Hardware();
  const init = { ...devices, hardware };
  // Absent where the page is not a secure context.
  if (!('mediaDevices' in navigator) || !navigator.mediaDevices)
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: new EventTarget() });
  replaceMethods(navigator.mediaDevices, {
    enumerateDevices: async () => hardware.listed.map(deviceInfo),
    getSupportedConstraints: () => ({
      width: true,
      height: true,
      frameRate: true,
      deviceId: true,
      facingMode: true,
    }),
    getUserMedia: (constraints?: MediaStreamConstraints) => openUserMedia(init, constraints),
    getDisplayMedia: (options?: DisplayMediaStreamOptions) => openDisplayMedia(init, options),
  });
  answerPermissions(hardware);
  acceptSpeakers(hardware);
  return hardware;
}

type Init = DevicesInit & { hardware: Hardware };

async function openUserMedia(
  init: Init,
  { audio, video }: MediaStreamConstraints = {},
): Promise<MediaStream> {
  if (!audio && !video)
    throw new TypeError(
      "Failed to execute 'getUserMedia' on 'MediaDevices': At least one of audio and video must be requested",
    );
  init.hardware.admit([...(audio ? ['audioinput' as const] : []), ...(video ? ['videoinput' as const] : [])]);
  // Both are chosen before either is opened: a request that fails must leave nothing running.
  const openVideo = video ? prepareCamera(init, asConstraints(video)) : undefined;
  const openAudio = audio ? prepareMicrophone(init, asConstraints(audio)) : undefined;
  const tracks = [await openAudio?.(), openVideo?.()];
  return new MediaStream(tracks.filter((track) => track !== undefined));
}

async function openDisplayMedia(
  { name, hardware, audience }: Init,
  { audio, video = true }: DisplayMediaStreamOptions = {},
): Promise<MediaStream> {
  if (!video) throw new TypeError('A screen capture without video cannot be requested.');
  const constraints = asConstraints(video);
  const screen = openTrack(
    createScreen({ ...(audience ? { audience } : {}), name, frameRate: SCREEN.frameRate }),
    {
      label: 'Synthetic screen',
      constraints,
      settings: { ...SCREEN, deviceId: 'synthetic-screen', displaySurface: 'monitor' },
      capabilities: { deviceId: 'synthetic-screen', displaySurface: 'monitor' },
      check: () => undefined,
    },
  );
  const sound = audio ? [await prepareMicrophone({ name: `${name}'s screen`, hardware }, {})()] : [];
  return new MediaStream([screen, ...sound]);
}

/** @throws UnmetConstraint */
function prepareCamera(
  { name, hardware, video = VIDEO_RANGES, ...rest }: Init,
  constraints: MediaTrackConstraints,
): () => MediaStreamTrack {
  const device = choose(hardware, 'videoinput', constraints);
  const size = chooseVideo(constraints, video);
  return () =>
    openTrack(createCamera({ ...rest, name: device.builtIn ? name : `${name}, desk camera`, ...size }), {
      label: device.label,
      constraints,
      settings: {
        ...ids(device),
        ...size,
        aspectRatio: size.width / size.height,
        ...(device.facingMode ? { facingMode: device.facingMode } : {}),
      },
      capabilities: { ...ids(device), ...capabilities(video), facingMode: [device.facingMode ?? ''] },
      check: (next) => void chooseVideo(next, video),
      onTrack: (track) => hardware.hold(track, device),
    });
}

/** @throws UnmetConstraint */
function prepareMicrophone(
  { name, hardware }: Init,
  constraints: MediaTrackConstraints,
): () => Promise<MediaStreamTrack> {
  const device = choose(hardware, 'audioinput', constraints);
  return async () =>
    openTrack(await createMicrophone(name), {
      label: device.label,
      constraints,
      settings: ids(device),
      capabilities: ids(device),
      check: () => undefined,
      onTrack: (track) => hardware.hold(track, device),
    });
}

/** @throws UnmetConstraint */
function choose(
  { present }: Hardware,
  kind: MediaDeviceKind,
  { deviceId, groupId, facingMode }: MediaTrackConstraints,
): SyntheticDevice {
  let devices: readonly SyntheticDevice[] = present.filter((device) => device.kind === kind);
  devices = chooseDevice(devices, 'facingMode', (device) => device.facingMode, facingMode);
  devices = chooseDevice(devices, 'groupId', (device) => device.groupId, groupId);
  devices = chooseDevice(devices, 'deviceId', idOf, deviceId);
  const [device] = devices;
  if (!device) throw new UnmetConstraint('deviceId');
  return device;
}

const asConstraints = (value: MediaTrackConstraints | boolean): MediaTrackConstraints =>
  typeof value === 'object' ? structuredClone(value) : {};

const ids = ({ deviceId, groupId }: SyntheticDevice) => ({ deviceId, groupId });

const capabilities = (ranges: VideoRanges): MediaTrackCapabilities =>
  Object.fromEntries(Object.entries(ranges).map(([name, { min, max }]) => [name, { min, max }]));

function idOf({ deviceId }: SyntheticDevice): string {
  return deviceId;
}

function deviceInfo({ deviceId, groupId, kind, label }: SyntheticDevice): MediaDeviceInfo {
  const facts = { deviceId, groupId, kind, label };
  return { ...facts, toJSON: () => facts };
}

function answerPermissions(hardware: Hardware): void {
  if (!navigator.permissions) return;
  const query = navigator.permissions.query.bind(navigator.permissions);
  replaceMethods(navigator.permissions, {
    query: (descriptor: PermissionDescriptor) => {
      const name: string = descriptor?.name;
      if (name !== 'camera' && name !== 'microphone') return query(descriptor);
      const state = hardware.permission(name === 'camera' ? 'videoinput' : 'audioinput');
      return Promise.resolve(Object.assign(new EventTarget(), { name, state, onchange: null }));
    },
  });
}

/** Lets media elements take the synthetic speakers; there is nothing behind them, so the sound goes where it went. */
function acceptSpeakers(hardware: Hardware): void {
  const chosen = new WeakMap<HTMLMediaElement, string>();
  const { prototype } = HTMLMediaElement;
  Object.defineProperty(prototype, 'sinkId', {
    configurable: true,
    get(this: HTMLMediaElement) {
      return chosen.get(this) ?? '';
    },
  });
  replaceMethods(prototype, {
    async setSinkId(this: HTMLMediaElement, id: string) {
      const isThere = hardware.present.some(
        ({ kind, deviceId }) => kind === 'audiooutput' && deviceId === id,
      );
      if (id !== '' && !isThere) throw new DOMException('Requested device not found', 'NotFoundError');
      chosen.set(this, id);
    },
  });
}
