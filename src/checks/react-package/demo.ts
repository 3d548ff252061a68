import type { Demo } from '../../demos/demo';

export default { title: 'What VideoSDK’s React package has', actions: [] } satisfies Demo;
