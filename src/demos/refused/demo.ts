import type { Demo } from '../demo';

export default {
  title: 'A device is refused',
  actions: [
    'devices-refused',
    'devices-allowed',
    'devices-busy',
    'devices-free',
    'devices-gone',
    'devices-back',
    'you-reload',
    'you-retry',
  ],
} satisfies Demo;
