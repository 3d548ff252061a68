import type { Demo } from '../../demos/demo';

export default { title: 'What only VideoSDK has', actions: [] } satisfies Demo;
