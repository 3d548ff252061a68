import type { Demo } from '../demo';

export default {
  title: 'Send messages',
  actions: ['guest-joins'],
} satisfies Demo;
