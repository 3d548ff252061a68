import { connect, LocalDataTrack } from 'twilio-video';
import type { RemoteParticipant, RemoteTrack, Room, TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';
import type { Access } from 'your-backend';

/** What this app needs from a call, in its own terms. The app below uses nothing else. */
interface CallClient {
  /** Rejects with a sentence that the app can show. */
  join(access: Access): Promise<void>;
  leave(): void;
  setMicrophone(on: boolean): Promise<void>;
  send(text: string): Promise<void>;
}
type Kind = 'audio' | 'video' | 'screen';
type End = 'left' | 'removed' | 'ended' | 'elsewhere' | 'lost';
interface CallEvents {
  state(state: 'joined' | 'reconnecting' | End): void;
  arrived(id: string, name: string): void;
  gone(id: string): void;
  /** `undefined`: it is gone or muted. */
  media(id: string, kind: Kind, track: MediaStreamTrack | undefined): void;
  message(from: string, text: string): void;
}

function createCall(events: CallEvents): CallClient {
  let room: Room | undefined;
  const chat = new LocalDataTrack();
  const ENDS: Readonly<Record<number, End>> = { 53118: 'ended', 53205: 'elsewhere' };

  const show = (id: string, track: RemoteTrack): void => {
    if (track.kind === 'data') return;
    const kind = track.name === 'screen' ? 'screen' : track.kind;
    events.media(id, kind, track.isEnabled ? track.mediaStreamTrack : undefined);
  };
  const watch = (person: RemoteParticipant): void => {
    events.arrived(person.sid, person.identity);
    person.on('trackSubscribed', (track) => show(person.sid, track));
    for (const event of ['trackEnabled', 'trackDisabled'])
      person.on(event, ({ track }) => track && show(person.sid, track));
    person.on('trackUnsubscribed', ({ kind, name }) => {
      if (kind !== 'data') events.media(person.sid, name === 'screen' ? 'screen' : kind, undefined);
    });
  };
  return {
    async join({ token, room: name }) {
      room = await connect(token, { name, audio: true, video: false });
      events.state('joined');
      room.participants.forEach(watch);
      room.on('participantConnected', watch);
      room.on('participantDisconnected', ({ sid }) => events.gone(sid));
      room.on('trackMessage', (data, _track, { identity }) => events.message(identity, String(data)));
      room.on('reconnecting', () => events.state('reconnecting'));
      room.on('reconnected', () => events.state('joined'));
      // Without an error, you left or were removed: Twilio does not say which.
      room.on('disconnected', (_room, error?: TwilioError) => {
        events.state(error ? (ENDS[error.code] ?? 'lost') : 'left');
      });
      await room.localParticipant.publishTrack(chat);
    },
    leave: () => room?.disconnect(),
    async setMicrophone(on) {
      room?.localParticipant.audioTracks.forEach(({ track }) => (on ? track.enable() : track.disable()));
    },
    send: async (text) => chat.send(text),
  };
}

// The app: the same in both columns.
const element = (id: string): HTMLElement => document.getElementById(id)!;
const call = createCall({
  state: (state) => {
    element('status').textContent = `State: ${state}`;
    if (state !== 'joined' && state !== 'reconnecting') element('tiles').replaceChildren();
  },
  arrived(id, name) {
    const [tile, caption] = [document.createElement('li'), document.createElement('span')];
    tile.id = `person-${id}`;
    caption.textContent = name; // Names come from other people: use text, not HTML.
    tile.append(caption);
    element('tiles').append(tile);
  },
  gone: (id) => document.getElementById(`person-${id}`)?.remove(),
  media(id, kind, track) {
    const tile = document.getElementById(`person-${id}`);
    tile?.querySelector(`[data-kind=${kind}]`)?.remove();
    if (!tile || !track) return;
    const media = document.createElement(kind === 'audio' ? 'audio' : 'video');
    media.dataset['kind'] = kind;
    media.setAttribute('playsinline', ''); // Otherwise a phone shows it full screen.
    media.srcObject = new MediaStream([track]);
    tile.append(media);
    media.play().catch(() => addEventListener('click', () => media.play().catch(() => {}), { once: true }));
  },
  message: say,
});
const press = (id: string, act: () => unknown) => element(id).addEventListener('click', () => act());
press('mute', () => call.setMicrophone(false));
press('unmute', () => call.setMicrophone(true));
press('send', () => call.send('Hello').then(() => say('You', 'Hello')));
press('leave', () => call.leave());
addEventListener('pagehide', () => call.leave());
call.join(await getAccess()).catch(({ message }: Error) => (element('status').textContent = message));

function say(from: string, text: string): void {
  const item = document.createElement('li');
  item.textContent = `${from}: ${text}`;
  element('messages').append(item);
}
