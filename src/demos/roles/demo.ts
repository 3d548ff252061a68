import type { Demo } from '../demo';

export default {
  title: 'Who may do what',
  actions: [
    'guest-mutes-you',
    'guest-asks-you',
    'guest-knocks',
    'guest-joins',
    'room-full',
    'you-reload',
    'you-removed',
  ],
} satisfies Demo;
