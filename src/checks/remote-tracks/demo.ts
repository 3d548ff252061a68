import type { Demo } from '../../demos/demo';

export default { title: 'Tracks and streams of others', actions: [] } satisfies Demo;
