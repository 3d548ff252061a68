import type { Demo } from '../demo';

export default {
  title: 'Video quality',
  actions: ['you-enlarge', 'you-shrink', 'guest-joins', 'guest-uplink-breaks', 'guest-uplink-recovers'],
} satisfies Demo;
