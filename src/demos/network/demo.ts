import type { Demo } from '../demo';

export default {
  title: 'Network quality',
  actions: ['guest-uplink-breaks', 'guest-uplink-recovers', 'guest-joins', 'guest-leaves'],
} satisfies Demo;
