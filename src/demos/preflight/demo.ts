import type { Demo } from '../demo';

export default {
  title: 'Checking first',
  actions: [
    'you-check',
    'devices-refused',
    'devices-allowed',
    'tokens-expire',
    'tokens-valid',
    'you-join',
    'you-leave',
  ],
} satisfies Demo;
