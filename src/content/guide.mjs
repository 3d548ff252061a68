/**
 * The pages of the guide in reading order, for a reader with a job to do: decide, set up, move the core, then the rest by
 * topic, the server, and the day of the switch. The sidebar and the links at the foot of each page follow it.
 *
 * @typedef {string | { label: string; link: string; about: string }} GuideItem a page of `src/content/docs` by its path, or another
 *   page of the site with what it is for: those of the first kind say it themselves
 * @typedef {{ label: string; about: string; items: readonly GuideItem[] }} GuideGroup `about` says in a line what it is for
 */

/** @type {readonly GuideGroup[]} */
export const GUIDE = [
  {
    label: 'Decide',
    about: 'Whether to move, what the words mean, and what it takes.',
    items: [
      { label: 'All chapters', link: '/guide/', about: 'This page.' },
      'start/overview',
      'start/concepts',
      'after/what-changed',
      {
        label: 'Your plan',
        link: '/plan/',
        about: 'Tick what your app uses, and get the chapters and checks that it needs, in order.',
      },
    ],
  },
  {
    label: 'Set up',
    about: 'What your server and your project need first.',
    items: [
      'setup/videosdk',
      'setup/rooms',
      'setup/token-endpoint',
      {
        label: 'Token workbench',
        link: '/tokens/',
        about: 'What a token of either vendor says, and what is wrong with it.',
      },
      'setup/installation',
      'setup/react',
    ],
  },
  {
    label: 'Core steps',
    about: 'What every call has, in the order in which an app does it.',
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
    about: 'Cameras, microphones and loudspeakers, before the call and in it.',
    items: ['steps/before', 'steps/preflight', 'steps/devices', 'steps/refused', 'steps/effects'],
  },
  {
    label: 'People and messages',
    about: 'Who is speaking, who may do what, and what they write.',
    items: ['steps/speakers', 'steps/roles', 'steps/chat'],
  },
  {
    label: 'Network and quality',
    about: 'What arrives, how well, and what to do when it does not.',
    items: ['steps/quality', 'steps/network', 'steps/reconnect', 'steps/receive'],
  },
  {
    label: 'Server',
    about: 'What your server does: recordings, rooms and webhooks.',
    items: ['steps/recording', 'steps/server'],
  },
  {
    label: 'Ship',
    about: 'What to check, to test, and to do on the day of the switch.',
    items: [
      'after/checklist',
      'after/your-own-app',
      'after/testing',
      {
        label: 'Scan your app',
        link: '/assistant/',
        about: 'Drop your code, and see what it uses and what each use becomes.',
      },
      'after/adapter',
      {
        label: 'Live',
        link: '/live/',
        about: 'The same programs against the vendors’ real services, with your own tokens.',
      },
      'steps/react',
      'steps/shipping',
      'steps/switch',
      'after/errata',
    ],
  },
  {
    label: 'Mapping',
    about: 'Every name of Twilio Video, and its counterpart.',
    items: [
      { label: 'Search everything', link: '/mapping/', about: 'One table of all names, with a filter.' },
      { label: 'By step', link: '/mapping/steps/', about: 'The names that each step of this guide needs.' },
      {
        label: 'Events',
        link: '/mapping/events/room/',
        about: 'What each event becomes, and what its listeners get.',
      },
      { label: 'Methods', link: '/mapping/methods/module/', about: 'What each method and property becomes.' },
      {
        label: 'Options',
        link: '/mapping/options/connect/',
        about: 'What each option becomes, and where it is set.',
      },
      {
        label: 'Error codes',
        link: '/mapping/errors/tokens-and-rooms/',
        about: 'Which codes correspond to each other.',
      },
      {
        label: 'Errors on demand',
        link: '/errors/',
        about: 'Sixty situations to try with one click, and how each SDK reacts.',
      },
      {
        label: 'REST and webhooks',
        link: '/mapping/server/rest/',
        about: 'Requests, callbacks and their fields.',
      },
      {
        label: 'React package',
        link: '/mapping/react/',
        about: 'Components and hooks of VideoSDK’s package for React.',
      },
    ],
  },
];
