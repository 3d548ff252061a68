import type { Demo } from '../demo';

export default {
  title: 'Share the screen',
  actions: ['you-share', 'you-unshare', 'guest-shares', 'guest-stops-sharing'],
} satisfies Demo;
