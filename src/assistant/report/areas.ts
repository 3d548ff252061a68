import type { Area, Use } from '../contract';

/* Uses by what they are for, with the work in words. */

interface Kind {
  area: string;
  /** Tried in this order; the first that fits has the use. */
  holds: RegExp;
  classes?: RegExp;
  says: string;
  chapters: readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    area: 'Statistics and checks before a call',
    holds: /^(?:runPreflight|getStats)$/,
    classes: /Preflight|StatsReport|TrackStats$|^Stats$/,
    says: 'These have to be rewritten: VideoSDK has both, in other forms.',
    chapters: ['steps/preflight/', 'steps/network/'],
  },
  {
    area: 'Quality and bandwidth',
    holds:
      /priority|switch|networkQuality|bandwidth|Bitrate|Codecs|ContentPreferences|dimensions|renderDimensions|simulcast|maxTracks|^mode$|dscp/i,
    classes: /Bandwidth|NetworkQuality|CodecSettings|EncodingParameters|Dimensions/,
    says: 'Most of it can be removed: VideoSDK decides this itself, and `setQuality()` comes closest.',
    chapters: ['steps/render/', 'after/what-changed/'],
  },
  {
    area: 'Processors and noise',
    holds: /processor|noiseCancellation|processedTrack/i,
    says: 'These have to be rewritten: VideoSDK has its own processors.',
    chapters: ['steps/effects/'],
  },
  {
    area: 'Screen share',
    holds: /^(?:publishTracks?|unpublishTracks?|unpublish|trackPublicationFailed)$/,
    says: 'Tracks that are published by hand are mostly screens: `enableScreenShare()` and `disableScreenShare()` replace that.',
    chapters: ['steps/share/'],
  },
  {
    area: 'Data',
    holds:
      /^(?:LocalDataTrack|send|message|trackMessage|dataTracks|ordered|maxRetransmits|maxPacketLifeTime)$/,
    classes: /^(?:Local|Remote)DataTrack$/,
    says: 'Data tracks become `pubSub` or `send()`: choose for each kind of message.',
    chapters: ['steps/data/'],
  },
  {
    area: 'Mute and devices',
    holds:
      /^(?:enable|disable|isEnabled|isTrackEnabled|enabled|disabled|trackEnabled|trackDisabled|restart|stop|stopped|isStopped|mediaStreamTrack|muted|unmuted|createLocal\w+|LocalAudioTrack|LocalVideoTrack)$/,
    says: 'Muting and devices belong to the meeting, and their methods are asynchronous: each call has to be awaited and can fail.',
    chapters: ['steps/mute/'],
  },
  {
    area: 'Video and audio',
    holds:
      /^(?:attach|detach|track|tracks|kind|videoTracks|audioTracks|trackSid|trackName|isSubscribed|subscribed|unsubscribed|started|isStarted|trackStarted|trackAdded|trackRemoved|track(?:Subscribed|Unsubscribed|Published|Unpublished|SubscriptionFailed))$/,
    classes: /Track(?:Publication)?$/,
    says: 'Publications and tracks become streams, which exist only while they play; you create the elements.',
    chapters: ['steps/render/'],
  },
  {
    area: 'People',
    holds: /^(?:participants?\w*|identity|dominantSpeaker\w*|localParticipant|sid)$/,
    classes: /Participant$/,
    says: 'Add the listeners first, then join: VideoSDK also announces people who are already there, and announces everybody again after a reconnection.',
    chapters: ['steps/participants/'],
  },
  {
    area: 'Leaving, reconnection, errors',
    holds: /^(?:disconnect|disconnected|reconnecting|reconnected|code|message|state)$/,
    classes: /Error$/,
    says: 'To leave, call `leave()`; a state and a reason tell you how the call ended.',
    chapters: ['steps/leave/'],
  },
  {
    area: 'Logs and support',
    holds: /^(?:isSupported|version|Logger|getLogger|setLevel|logLevel|loggerName|eventListener)$/,
    classes: /Logger|Log(?:Levels?)?$/,
    says: 'This is little work: most of it can be removed.',
    chapters: ['after/what-changed/'],
  },
  {
    area: 'Joining a room',
    holds: /./,
    says: 'You create a meeting first and join it afterwards; the room and its token come from your server.',
    chapters: ['steps/connect/', 'setup/rooms/', 'setup/token-endpoint/'],
  },
];

const TYPES_AND_IMPORTS: Kind = {
  area: 'Imports and types',
  holds: /./,
  says: 'These changes are mechanical: they follow once the objects are VideoSDK’s, or they import the adapter.',
  chapters: ['setup/installation/'],
};

const FORMAL = new Set(['import', 'type', 'script', 'global']);

function kindOf(use: Use): Kind {
  if (FORMAL.has(use.kind)) return TYPES_AND_IMPORTS;
  const named = (kind: Kind) =>
    kind.holds.test(use.name) ||
    // What can be of several classes is theirs only if they are all of the kind.
    (use.classes.length > 0 && use.classes.every((name) => kind.classes?.test(name)));
  // `connect()`'s own options belong to joining, whatever they are called.
  const joining =
    use.kind === 'option' &&
    use.classes.includes('ConnectOptions') &&
    /^(?:name|audio|video|tracks)$/.test(use.name);
  return (joining ? KINDS.at(-1) : KINDS.find(named)) ?? TYPES_AND_IMPORTS;
}

/** The areas that an app touches, the largest first. */
export function areasOf(uses: readonly Use[]): Area[] {
  const held = new Map<Kind, Use[]>();
  for (const use of uses) {
    const kind = kindOf(use);
    const inside = held.get(kind);
    if (inside) inside.push(use);
    else held.set(kind, [use]);
  }
  return [...held]
    .map(([{ area, says, chapters }, inside]) => ({
      area,
      uses: inside.length,
      kept: inside.filter((use) => use.adapter === 'kept').length,
      near: inside.filter((use) => use.adapter === 'near').length,
      missing: inside.filter((use) => use.adapter === 'missing').length,
      files: new Set(inside.map(({ file }) => file)).size,
      says,
      chapters: [...chapters],
    }))
    .sort((a, b) => b.uses - a.uses || (a.area < b.area ? -1 : 1));
}
