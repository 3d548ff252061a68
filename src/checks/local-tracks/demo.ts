import type { Demo } from '../../demos/demo';

export default { title: 'Your own tracks and streams', actions: [] } satisfies Demo;
