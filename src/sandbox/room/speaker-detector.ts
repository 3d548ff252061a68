import type { Participant, Room } from './room';

const INTERVAL_MS = 250;
/** Below this level nobody speaks. */
const THRESHOLD = 0.02;
/** A level falls by this factor each interval, so that a pause between words does not change the speaker. */
const DECAY = 0.8;
/** After this many quiet intervals the room has no speaker. */
const QUIET_INTERVALS = 8;

/**
 * Watches who is loudest among the enabled microphones of a room and tells the room.
 * @returns a function that stops watching.
 */
export function detectSpeaker(room: Room): () => void {
  const levels = new Map<Participant, number>();
  let quiet = 0;

  const timer = setInterval(() => {
    let loudest: Participant | null = null;
    let best = THRESHOLD;
    for (const participant of levels.keys()) if (!participant.present) levels.delete(participant);
    for (const participant of room.participants.values()) {
      const level = Math.max(microphoneLevel(participant), (levels.get(participant) ?? 0) * DECAY);
      levels.set(participant, level);
      if (level > best) {
        best = level;
        loudest = participant;
      }
    }
    quiet = loudest ? 0 : quiet + 1;
    if (loudest || quiet >= QUIET_INTERVALS) room.setSpeaker(loudest);
  }, INTERVAL_MS);

  return () => clearInterval(timer);
}

function microphoneLevel(participant: Participant): number {
  let level = 0;
  for (const track of participant.tracks.values()) {
    if (track.origin === 'microphone' && track.enabled) level = Math.max(level, track.media?.level() ?? 0);
  }
  return level;
}
