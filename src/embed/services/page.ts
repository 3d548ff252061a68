import type { CrossfadeSettings } from '../api';
import script from './script?script-text';

const STYLES = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid color-mix(in srgb, CanvasText 25%, Canvas); text-align: start; overflow-wrap: anywhere; }
button { min-height: 2.5rem; padding: 0.35rem 1rem; border: 1px solid; border-radius: 0.5rem; background: Canvas; color: CanvasText; font: inherit; cursor: pointer; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
pre { max-height: 20rem; overflow: auto; padding: 0.75rem; border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas); font-size: 0.8125rem; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/**
 * The page of the services: who is in which room, a guest at a press, and what the services did. It stands beside the script that has
 * the sandbox, one folder below the app.
 * @param sandbox the address of that script, from here
 * @param pace as in the tag of that script, where it counts for all windows
 */
export const servicesPage = (sandbox: string, pace?: CrossfadeSettings['pace']): string => `<!doctype html>
<html lang="en">
<head>
<script src="${sandbox}"${pace ? ` data-pace="${pace}"` : ''}></script>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The services</title>
<link rel="icon" href="data:,">
<style>${STYLES}</style>
</head>
<body>
<main>
<h1>The services</h1>
<p>Both vendors’ services are simulated in this tab, for all windows of the app. Keep it open and visible.</p>
<p class="buttons"><button type="button" id="open">Open the app in a window</button></p>
<p id="said" role="status"></p>
<p id="empty">Nobody is in a room yet. Open the app twice, and join in both.</p>
<div id="rooms"></div>
<h2 id="done">What the services did, latest first</h2>
<pre id="log" tabindex="0" role="region" aria-labelledby="done"></pre>
</main>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
