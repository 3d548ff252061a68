import type { Demo } from '../demo';

export default {
  title: 'Chat that stays',
  actions: [
    'guest-chats',
    'guest-whispers',
    'you-send',
    'you-reload',
    'network-drops',
    'network-returns',
    'guest-joins',
  ],
} satisfies Demo;
