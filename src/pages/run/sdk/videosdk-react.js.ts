import type { APIRoute } from 'astro';
import { bundleReactSdk } from '../../../pane/react-build';
import { script } from '../../../pane/script-response';

/** VideoSDK's React package as npm ships it, as one module. */
export const GET: APIRoute = async () => script(await bundleReactSdk());
