import type { Demo } from '../../demos/demo';

export default { title: 'What you receive, and in which quality', actions: [] } satisfies Demo;
