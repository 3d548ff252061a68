import type { Demo } from '../demo';

export default { title: 'An empty pair', actions: ['guest-joins', 'guest-leaves'] } satisfies Demo;
