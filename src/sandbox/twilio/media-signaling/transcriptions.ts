import type { OpenChannel } from './channel';

/** Passes on what is said in the room. */
export const openTranscriptions: OpenChannel = ({ room, send }) => ({
  close: room.on('transcription', (result) => send({ type: 'extension_transcriptions', ...result })),
});
