import type { Demo } from '../demo';

export default {
  title: 'Before you join',
  actions: [
    'devices-forgotten',
    'you-preview',
    'devices-refused',
    'devices-allowed',
    'you-join',
    'you-leave',
    'you-reload',
  ],
} satisfies Demo;
