import * as z from 'zod';
import type { Track } from '../../room/room';
import type { OpenChannel } from './channel';

/** The client has put another camera behind a track: it starts with all layers again. */
const reset = z.object({ type: z.literal('client_reset'), track: z.string().max(100) });

/** Tells a publisher with adaptive simulcast which layers of its cameras nobody is shown, so that it stops to encode them. */
export const openPublisherHints: OpenChannel = ({ room, participant, send }) => {
  let ready = false;
  let lastId = 0;
  const tell = (track: Track): void => {
    const layers = track.media?.layerCount ?? 1;
    if (!ready || track.participant !== participant || layers < 2) return;
    // The lowest stays on: whoever looks again has a picture at once.
    const highest = room.demand.highest(track) ?? 0;
    const encodings = Array.from({ length: layers }, (_, index) => ({
      enabled: index <= highest,
      layer_index: index,
    }));
    lastId += 1;
    send({
      type: 'publisher_hints',
      publisher: { id: lastId, hints: [{ track: room.trackSid(track), encodings }] },
    });
  };
  const tellAll = (): void => [...participant.tracks.values()].forEach(tell);
  const stops = [room.demand.onChange(tell), room.room.on('track-media', tell)];
  return {
    ready() {
      ready = true;
      tellAll();
    },
    receive(message) {
      const sid = reset.safeParse(message).data?.track;
      for (const track of participant.tracks.values()) if (room.trackSid(track) === sid) tell(track);
    },
    close: () => stops.forEach((stop) => stop()),
  };
};
