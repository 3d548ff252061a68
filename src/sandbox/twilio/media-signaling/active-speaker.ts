import type { OpenChannel } from './channel';

/** Tells who speaks. The service names the last speaker until another one speaks. */
export const openActiveSpeaker: OpenChannel = ({ room, send }) => {
  const tell = (): void => {
    const { dominantSpeaker } = room;
    if (dominantSpeaker) send({ type: 'active_speaker', participant: room.participantSid(dominantSpeaker) });
  };
  return { ready: tell, close: room.on('dominant-speaker', tell) };
};
