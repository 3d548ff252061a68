import type { Demo } from '../../demos/demo';

export default { title: 'Tracks and streams of your own', actions: [] } satisfies Demo;
