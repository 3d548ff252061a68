import type { Demo } from '../demo';

export default {
  title: 'Backgrounds and noise',
  actions: ['you-blur', 'you-unblur', 'you-leave'],
} satisfies Demo;
