// A small call as apps write it for twilio-video. Tests bring it to VideoSDK: on the adapter, and then as native code.
import { connect, LocalDataTrack, LocalVideoTrack } from 'twilio-video';
import type { RemoteAudioTrack, RemoteParticipant, RemoteVideoTrack, Room } from 'twilio-video';

/** What the app shows, and what its buttons do. */
export interface Call {
  names: Map<string, string>;
  elements: Set<HTMLMediaElement>;
  messages: string[];
  speakers: string[];
  /** Names of those whose track of a kind is off, as `Ben audio`. */
  off: Set<string>;
  /** How often the connection was lost and found again. */
  returns: { count: number };
  mute(): void;
  unmute(): void;
  toggleScreen(): Promise<void>;
  say(text: string): void;
  leave(): void;
}

declare global {
  interface Window {
    enterCall: typeof enterCall;
  }
}

async function enterCall(token: string, name: string): Promise<Call> {
  const room = await connect(token, { name, audio: true, video: true, dominantSpeaker: true });
  const names = new Map<string, string>();
  const elements = new Set<HTMLMediaElement>();
  const messages: string[] = [];
  const speakers: string[] = [];
  const off = new Set<string>();
  const returns = { count: 0 };

  const add = (participant: RemoteParticipant): void => {
    names.set(participant.sid, participant.identity);
  };
  room.participants.forEach(add);
  room.on('participantConnected', add);
  room.on('participantDisconnected', (participant) => names.delete(participant.sid));

  room.on('trackSubscribed', (track) => {
    if (track.kind === 'data') return;
    const element = shown(track);
    elements.add(element);
    document.body.append(element);
  });
  room.on('trackUnsubscribed', (track) => {
    if (track.kind === 'data') return;
    for (const element of track.detach()) {
      elements.delete(element);
      element.remove();
    }
  });
  room.on('trackDisabled', (publication, participant) => off.add(labelOf(participant) + publication.kind));
  room.on('trackEnabled', (publication, participant) => off.delete(labelOf(participant) + publication.kind));
  room.on('trackMessage', (data) => messages.push(String(data)));
  room.on('dominantSpeakerChanged', (participant: RemoteParticipant | null) => {
    if (participant) speakers.push(participant.identity);
  });

  room.on('reconnected', () => {
    returns.count += 1;
  });

  const chat = new LocalDataTrack();
  await room.localParticipant.publishTrack(chat);
  let screen: LocalVideoTrack | null = null;
  return {
    names,
    elements,
    messages,
    speakers,
    off,
    returns,
    mute: () => silence(room),
    unmute() {
      room.localParticipant.audioTracks.forEach((publication) => publication.track.enable());
    },
    async toggleScreen() {
      if (screen) {
        room.localParticipant.unpublishTrack(screen);
        screen.stop();
        screen = null;
      } else {
        const stream = await navigator.mediaDevices.getDisplayMedia({ video: true });
        screen = new LocalVideoTrack(stream.getVideoTracks()[0] as MediaStreamTrack);
        await room.localParticipant.publishTrack(screen);
      }
    },
    say(text) {
      chat.send(text);
    },
    leave() {
      room.disconnect();
    },
  };
}

function silence(room: Room): void {
  room.localParticipant.audioTracks.forEach((publication) => {
    publication.track.disable();
  });
}

const shown = (track: RemoteAudioTrack | RemoteVideoTrack): HTMLMediaElement => track.attach();

const labelOf = (participant: RemoteParticipant): string => `${participant.identity} `;

window.enterCall = enterCall;
