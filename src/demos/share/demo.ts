import type { Demo } from '../demo';

export default {
  title: 'Share the screen',
  actions: ['guest-joins'],
} satisfies Demo;
