import type { Demo } from '../demo';

export default { title: 'Blank', actions: ['guest-joins', 'guest-leaves'] } satisfies Demo;
