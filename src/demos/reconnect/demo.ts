import type { Demo } from '../demo';

export default {
  title: 'Lose and regain the network',
  actions: [
    'network-drops',
    'network-returns',
    'tokens-expire',
    'tokens-valid',
    'guest-network-drops',
    'guest-network-returns',
  ],
} satisfies Demo;
