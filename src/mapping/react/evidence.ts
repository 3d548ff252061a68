import { docs, inferred, react } from '../evidence';
import type { Evidence } from '../schema';
import type { ReactRow } from './names';
import type { ReactTable } from './tables';

/* What a row of the React package rests on: the declaration that has the name, the code that reads or gives it, and, for
 * what a Twilio app has in its place, Twilio's own React app. */

const DECLARED = 'dist/types/index.d.ts';

export function reactEvidence(table: ReactTable, name: string, row: ReactRow): Evidence[] {
  return [
    ...(row.undeclared ? [] : [react(declared(table, name), DECLARED)]),
    react(table.role === 'export' ? codeOfExport(name) : taken(name, table)),
    ...twilioEvidence(row),
  ];
}

const CLASSES = /^(Camera|Microphone)?DeviceInfo$|^ExternalE2EEKeyProvider$|^PreCallTestError$/;

/** Long names are found by themselves. What is short stands in the piece that takes or gives it; a test looks there. */
const found = (name: string, piece: string): string => (name.length > 7 ? name : piece);

/** Where names are handed to the plain SDK as they are, the piece that does so says it. */
const taken = (name: string, { code, handedOn }: ReactTable): string => (handedOn ? code : found(name, code));

function declared({ of, role }: ReactTable, name: string): string {
  if (role !== 'export') return found(name, `export function ${of}(`);
  if (name === 'PreCallTestError') return 'export class PreCallTestError';
  if (name === 'Constants') return 'export const Constants';
  if (CLASSES.test(name)) return 'export { CameraDeviceInfo, DeviceInfo, MicrophoneDeviceInfo };';
  return `export function ${name}(`;
}

const codeOfExport = (name: string): string =>
  CLASSES.test(name)
    ? 'export { CameraDeviceInfo, DeviceInfo, ExternalE2EEKeyProvider, MicrophoneDeviceInfo, PreCallTestError }'
    : `var ${name} = `;

/** Pieces of Twilio's React app that rows name, by where they are in it. */
const APP = 'https://github.com/twilio/twilio-video-app-react/blob/master/src/';
const PIECES: Readonly<Record<string, string>> = {
  useRoom: 'components/VideoProvider/useRoom/useRoom.tsx',
  useRoomState: 'hooks/useRoomState/useRoomState.tsx',
  useDominantSpeaker: 'hooks/useDominantSpeaker/useDominantSpeaker.tsx',
  useScreenShareParticipant: 'hooks/useScreenShareParticipant/useScreenShareParticipant.tsx',
  useScreenShareToggle: 'components/VideoProvider/useScreenShareToggle/useScreenShareToggle.tsx',
  useMainParticipant: 'hooks/useMainParticipant/useMainParticipant.tsx',
  useIsRecording: 'hooks/useIsRecording/useIsRecording.ts',
  useHandleRoomDisconnection:
    'components/VideoProvider/useHandleRoomDisconnection/useHandleRoomDisconnection.ts',
  useParticipantNetworkQualityLevel:
    'hooks/useParticipantNetworkQualityLevel/useParticipantNetworkQualityLevel.tsx',
  usePublications: 'hooks/usePublications/usePublications.tsx',
  useTrack: 'hooks/useTrack/useTrack.tsx',
  useIsTrackEnabled: 'hooks/useIsTrackEnabled/useIsTrackEnabled.tsx',
  useIsTrackSwitchedOff: 'hooks/useIsTrackSwitchedOff/useIsTrackSwitchedOff.tsx',
  useDevices: 'hooks/useDevices/useDevices.tsx',
  useActiveSinkId: 'state/useActiveSinkId/useActiveSinkId.ts',
  useFlipCameraToggle: 'hooks/useFlipCameraToggle/useFlipCameraToggle.tsx',
  useLocalTracks: 'components/VideoProvider/useLocalTracks/useLocalTracks.ts',
  useLocalAudioToggle: 'hooks/useLocalAudioToggle/useLocalAudioToggle.tsx',
  useLocalVideoToggle: 'hooks/useLocalVideoToggle/useLocalVideoToggle.tsx',
  useTranscriptions: 'hooks/useTranscriptions/useTranscriptions.ts',
  VideoTrack: 'components/VideoTrack/VideoTrack.tsx',
  AudioTrack: 'components/AudioTrack/AudioTrack.tsx',
  ChatProvider: 'components/ChatProvider/index.tsx',
};

const custom = inferred('Apps differ here: this is what they commonly have instead.');

function twilioEvidence({ twilio }: ReactRow): Evidence[] {
  if (twilio === 'Nothing') return [];
  const named = [...twilio.matchAll(/`(\w+)`/g)].flatMap(([, name = '']) => PIECES[name] ?? []);
  // A name of Twilio's own is held by the plain mapping.
  if (named.length === 0) return /`/.test(twilio) ? [] : [custom];
  return named.map((path) => docs(`${APP}${path}`));
}
