import type { Demo } from '../../demos/demo';

export default { title: 'Services that only VideoSDK has', actions: [] } satisfies Demo;
