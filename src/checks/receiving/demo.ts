import type { Demo } from '../../demos/demo';

export default { title: 'What is received, and how good it is', actions: [] } satisfies Demo;
