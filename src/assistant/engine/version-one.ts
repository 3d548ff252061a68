import type { Value } from './values';

/*
 * What twilio-video's version 1 had that 2 has no more.
 */

/** Of version 1, and sometimes still listened to: they hand over a track. */
export const OLD_EVENTS = new Set(['trackAdded', 'trackRemoved', 'trackStarted', 'trackDimensionsChanged']);
export const OLD_COLLECTIONS: Readonly<Record<string, readonly string[]>> = {
  tracks: ['AudioTrack', 'VideoTrack'],
  audioTracks: ['AudioTrack'],
  videoTracks: ['VideoTrack'],
};

/** Version 1 knew no publications: its events told a track, and of a room who it belongs to. */
export function withoutPublications(told: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  const isPublication = (value: Value) => value.includes('Publication');
  if (told.some((given) => given.some((value) => value.includes('Track') && !isPublication(value))))
    return told.filter((given) => !given.some(isPublication));
  return told.map((given) =>
    given.flatMap((value) => {
      const side = value.startsWith('Local') ? 'Local' : 'Remote';
      return isPublication(value) ? [`${side}AudioTrack`, `${side}VideoTrack`] : [value];
    }),
  );
}
