import type { Demo } from '../../demos/demo';

export default { title: 'What was so before you came', actions: [] } satisfies Demo;
