import type { Demo } from '../demo';

export default {
  title: 'Quality of pictures',
  actions: ['you-enlarge', 'you-shrink', 'guest-joins', 'guest-uplink-breaks', 'guest-uplink-recovers'],
} satisfies Demo;
