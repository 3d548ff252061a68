/**
 * The pages of the guide in reading order, for a reader with a job to do: decide, set up, move the core, then the rest by
 * topic, the server, and the day of the switch. The sidebar and the links at the foot of each page follow it.
 *
 * @typedef {string | { label: string; link: string }} GuideItem a page of `src/content/docs` by its path, or a link to another page
 * @typedef {{ label: string; items: readonly GuideItem[] }} GuideGroup
 */

/** @type {readonly GuideGroup[]} */
export const GUIDE = [
  {
    label: 'Decide',
    items: ['start/overview', 'start/concepts', 'after/what-changed', { label: 'Your plan', link: '/plan/' }],
  },
  {
    label: 'Set up',
    items: [
      'setup/videosdk',
      'setup/rooms',
      'setup/token-endpoint',
      { label: 'Token workbench', link: '/tokens/' },
      'setup/installation',
    ],
  },
  {
    label: 'Core steps',
    items: [
      'steps/connect',
      'steps/render',
      'steps/participants',
      'steps/mute',
      'steps/share',
      'steps/data',
      'steps/leave',
      'quickstart',
    ],
  },
  {
    label: 'Devices',
    items: ['steps/before', 'steps/preflight', 'steps/devices', 'steps/refused', 'steps/effects'],
  },
  { label: 'People and messages', items: ['steps/speakers', 'steps/roles', 'steps/chat'] },
  {
    label: 'Network and quality',
    items: ['steps/quality', 'steps/network', 'steps/reconnect', 'steps/receive'],
  },
  { label: 'Server', items: ['steps/recording', 'steps/server'] },
  {
    label: 'Ship',
    items: [
      'after/checklist',
      'after/your-own-app',
      'after/testing',
      { label: 'Scan your app', link: '/assistant/' },
      'after/adapter',
      { label: 'Live', link: '/live/' },
      'steps/react',
      'steps/shipping',
      'steps/switch',
      'after/errata',
    ],
  },
  {
    label: 'Mapping',
    items: [
      { label: 'Search everything', link: '/mapping/' },
      { label: 'By step', link: '/mapping/steps/' },
      { label: 'Events', link: '/mapping/events/room/' },
      { label: 'Methods', link: '/mapping/methods/module/' },
      { label: 'Options', link: '/mapping/options/connect/' },
      { label: 'Errors', link: '/mapping/errors/tokens-and-rooms/' },
      { label: 'Errors on demand', link: '/errors/' },
      { label: 'REST and webhooks', link: '/mapping/server/rest/' },
      { label: 'React package', link: '/mapping/react/' },
    ],
  },
];
