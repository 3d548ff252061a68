import type { Demo } from '../../demos/demo';

export default { title: 'Other people’s tracks and streams', actions: [] } satisfies Demo;
