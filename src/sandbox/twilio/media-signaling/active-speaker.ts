import type { OpenChannel } from './channel';

/** Tells who speaks. The service names the last speaker until another one speaks. */
export const openActiveSpeaker: OpenChannel = ({ room, send }) => {
  const tell = (): void => {
    const { speaker } = room.room;
    if (speaker) send({ type: 'active_speaker', participant: room.view(speaker).sid });
  };
  return { ready: tell, close: room.room.on('speaker-changed', tell) };
};
