/** The steps that every app needs, by slug and in reading order. */
export const CORE_STEPS = ['connect', 'render', 'participants', 'mute', 'share', 'data', 'leave'] as const;

/** The chapters on the rest of an app, by slug and in reading order. */
const CHAPTERS = [
  'before',
  'preflight',
  'devices',
  'refused',
  'effects',
  'speakers',
  'roles',
  'chat',
  'quality',
  'network',
  'reconnect',
  'receive',
  'recording',
  'server',
  'react',
  'shipping',
  'switch',
] as const;

/** Everything in the guide that rows may lead to, by slug and in reading order. */
export const STEPS = [...CORE_STEPS, ...CHAPTERS] as const;
