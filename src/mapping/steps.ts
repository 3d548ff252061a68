/** The steps of the guide that rows may lead to, by slug and in reading order. */
export const STEPS = ['connect', 'render', 'participants', 'mute', 'share', 'data', 'leave'] as const;
