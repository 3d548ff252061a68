import type { Demo } from '../demo';

export default {
  title: 'Who is speaking',
  actions: [
    'guest-joins',
    'guest-speaks',
    'guest-turns',
    'you-mute',
    'you-unmute',
    'you-pin',
    'you-unpin',
    'guest-leaves',
  ],
} satisfies Demo;
