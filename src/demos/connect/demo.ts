import type { Demo } from '../demo';

export default { title: 'Connect to a room', actions: ['guest-joins', 'guest-leaves'] } satisfies Demo;
