import type { Demo } from '../../demos/demo';

export default { title: 'Rooms, people and listeners', actions: [] } satisfies Demo;
