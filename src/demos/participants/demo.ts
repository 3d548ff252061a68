import type { Demo } from '../demo';

export default {
  title: 'Handle remote participants',
  actions: [
    'guest-joins',
    'guest-leaves',
    'guest-camera-off',
    'guest-camera-on',
    'guest-speaks',
    'guest-removed',
  ],
} satisfies Demo;
