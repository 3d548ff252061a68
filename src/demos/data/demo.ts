import type { Demo } from '../demo';

export default {
  title: 'Send messages',
  actions: ['you-send', 'guest-sends', 'you-reload'],
} satisfies Demo;
