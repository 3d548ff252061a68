import { connect } from 'twilio-video';
import type { LocalAudioTrack, LocalVideoTrack, RemoteParticipant, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

const find = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;
const status = find('status');
const KINDS = ['videoinput', 'audioinput', 'audiooutput'] as const;
const SIZE = { width: 640, height: 360 };
/** The chosen loudspeakers: '' for the browser's own choice. */
let speakers = '';

const { token, room: name } = await getAccess();
await attempt(async () => joined(await connect(token, { name, audio: true, video: SIZE })));

function joined(room: Room): void {
  status.textContent = `In room "${room.name}"`;
  const me = room.localParticipant;
  const camera = [...me.videoTracks.values()][0]!.track;
  const microphone = [...me.audioTracks.values()][0]!.track;
  addTile(me.sid, 'You').append(camera.attach());
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', ({ sid }) => document.getElementById(sid)?.remove());
  room.on('disconnected', () => find('tiles').replaceChildren());
  addEventListener('pagehide', () => room.disconnect());

  // #region switch devices
  async function choose(kind: string, id: string): Promise<void> {
    const deviceId = { exact: id };
    // The publication stays, and a mute does, too. The others notice nothing.
    if (kind === 'videoinput') await camera.restart({ ...SIZE, deviceId });
    else if (kind === 'audioinput') await microphone.restart({ deviceId });
    else await playThrough(id);
  }
  find('mute').onclick = () => microphone.disable();
  find('unmute').onclick = () => microphone.enable();
  // #endregion switch devices

  // #region a device is gone
  /** The browser's "ended" only fires when a device is gone. Twilio's "stopped" also fires with each restart. */
  function watch(local: LocalAudioTrack | LocalVideoTrack): void {
    local.mediaStreamTrack.addEventListener('ended', () => {
      status.textContent = `A device is gone: ${local.mediaStreamTrack.label}`;
      void attempt(() => local.restart(local === camera ? SIZE : {}));
    });
  }
  for (const local of [camera, microphone]) {
    watch(local);
    local.on('started', () => watch(local)); // After a restart, it has a different MediaStreamTrack.
    for (const event of ['started', 'enabled', 'disabled']) local.on(event, show);
  }
  // #endregion a device is gone

  // #region list devices
  async function show(): Promise<void> {
    const sent = [camera, microphone].map(({ mediaStreamTrack }) => mediaStreamTrack.label);
    const devices = await navigator.mediaDevices.enumerateDevices();
    if (!devices.some(({ deviceId }) => deviceId === speakers)) await playThrough('');
    const isUsed = ({ label, deviceId: id }: MediaDeviceInfo): boolean => {
      return sent.includes(label) || (id === speakers && id !== 'default');
    };
    for (const kind of KINDS) {
      const ofKind = devices.filter((device) => device.kind === kind);
      const options = ofKind.map((each) => new Option(each.label, each.deviceId, false, isUsed(each)));
      find(kind).replaceChildren(...options);
    }
    find('sent').textContent = sent.join(', ') + (microphone.isEnabled ? '' : ' (muted)');
  }
  // Twilio does not report devices that are plugged in or unplugged. The browser does.
  navigator.mediaDevices.addEventListener('devicechange', show);
  void show();
  // #endregion list devices

  for (const kind of KINDS) {
    const list = find<HTMLSelectElement>(kind);
    list.addEventListener('change', () => attempt(() => choose(kind, list.value)).then(show));
    find(`next-${kind}`).onclick = () => {
      list.selectedIndex = (list.selectedIndex + 1) % list.length;
      list.dispatchEvent(new Event('change'));
    };
  }
}

function add(participant: RemoteParticipant): void {
  const tile = addTile(participant.sid, participant.identity);
  participant.on('trackSubscribed', (track) => {
    if (track.kind === 'data') return;
    const element = track.attach();
    tile.append(element);
    play(element);
    if (track.kind === 'audio' && speakers) void playThrough(speakers); // A new element starts with the default.
  });
  participant.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

async function playThrough(id: string): Promise<void> {
  speakers = id;
  await Promise.all([...document.querySelectorAll('audio')].map((audio) => audio.setSinkId(id)));
}

function addTile(id: string, label: string): HTMLElement {
  const tile = Object.assign(document.createElement('li'), { id });
  // Names come from other people: use text, not HTML.
  tile.append(Object.assign(document.createElement('span'), { textContent: label }));
  find('tiles').append(tile);
  return tile;
}

async function attempt(act: () => Promise<void>): Promise<void> {
  await act().catch(({ message }: Error) => (status.textContent = message));
}
