import type { Demo } from '../../demos/demo';

export default { title: 'Data tracks and messages', actions: [] } satisfies Demo;
