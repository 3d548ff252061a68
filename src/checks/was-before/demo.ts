import type { Demo } from '../../demos/demo';

export default { title: 'What happened before you joined', actions: [] } satisfies Demo;
