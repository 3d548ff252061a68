import type { Demo } from '../demo';

export default {
  title: 'Test before the call',
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
