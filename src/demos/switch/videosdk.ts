import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Meeting, Participant, Stream } from '@videosdk.live/js-sdk';
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
  let meeting: Meeting | undefined;
  const here = new Set<string>();
  const ENDS: Readonly<Record<number, End>> = {
    ...{ 1101: 'left', 1002: 'removed', 1006: 'ended', 1009: 'ended', 1011: 'elsewhere' },
  };
  const KINDS: Readonly<Record<string, Kind>> = { audio: 'audio', video: 'video', share: 'screen' };

  const watch = (person: Participant): void => {
    here.add(person.id);
    events.arrived(person.id, person.displayName);
    const show = ({ kind }: Stream, track?: MediaStreamTrack): void => {
      if (KINDS[kind]) events.media(person.id, KINDS[kind], track); // The audio of a screen is left out here.
    };
    person.on('stream-enabled', (stream) => show(stream, stream.track));
    person.on('stream-disabled', (stream) => show(stream));
  };
  /** Fires again after a reconnection, which announces everyone again: the app gets nobody twice. */
  const joined = async (): Promise<void> => {
    here.forEach((id) => events.gone(id));
    here.clear();
    events.state('joined');
    await meeting?.pubSub.subscribe('CHAT', {
      onMessageReceived: ({ senderId, senderName, message }) => {
        if (senderId !== meeting?.localParticipant.id) events.message(senderName, message);
      },
    });
  };
  return {
    async join({ token, room: meetingId }) {
      VideoSDK.config(token);
      meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: false });
      meeting.on('meeting-joined', joined);
      meeting.on('participant-joined', watch);
      meeting.on('participant-left', ({ id }) => here.delete(id) && events.gone(id));
      meeting.on('meeting-left', ({ code }) => events.state(ENDS[code] ?? 'lost'));
      meeting.on('meeting-state-changed', ({ state }) => {
        if (state === 'RECONNECTING') events.state('reconnecting');
      });
      meeting.on('error', ({ code, message }) => console.warn(code, message)); // Send it to your error reporting.
      await meeting.join();
    },
    leave: () => void meeting?.leave().catch(() => {}),
    async setMicrophone(on) {
      if (meeting?.localParticipant.micOn !== on) await (on ? meeting?.unmuteMic() : meeting?.muteMic());
    },
    send: async (text) => meeting?.pubSub.publish('CHAT', text),
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
