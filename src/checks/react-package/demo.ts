import type { Demo } from '../../demos/demo';

export default { title: 'VideoSDK’s React package', actions: [] } satisfies Demo;
