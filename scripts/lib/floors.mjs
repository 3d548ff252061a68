/**
 * The floors of the house, from the ground up. A room is a folder of `src` without the rooms inside it, or a file. It
 * imports from the floors below its own alone: what is used from a higher floor is handed in.
 */
export const FLOORS = [
  ['sides.ts', 'variant.ts', 'counted.ts', 'in-site.ts', 'build', 'offline', 'cards'],
  ['sandbox/json.ts', 'sandbox/message-of.ts', 'sandbox/trace.ts'],
  // What apps get as their own file; a demo runs on it, and imports nothing else of the assistant.
  ['assistant/adapter/parts'],
  ['sandbox/room'],
  ['sandbox/media'],
  ['sandbox/wire', 'sandbox/bridge', 'sandbox/faults', 'sandbox/guests'],
  ['sandbox/vendor.ts'],
  ['sandbox/twilio', 'sandbox/videosdk'],
  ['sandbox'],
  ['pane'],
  // Which errors can be provoked is data that the mapping's rows rest on; how they are is not.
  ['mapping/names'],
  ['errors/situation.ts'],
  ['errors/*/situations.ts'],
  ['errors/situations.ts'],
  ['demos', 'mapping', 'tokens', 'timeline', 'snippets', 'markdown'],
  // Run as demos do; `demos` reads them as files.
  ['checks'],
  ['run', 'errors', 'playground', 'embed', 'quickstart', 'plan', 'assistant'],
  // What a built app is and what is looked for in it: the command and the page try the same.
  ['trial'],
  ['command'],
  ['search'],
  ['components/ui'],
  ['components/*'],
  ['pages', 'content', 'content.config.ts'],
];

/** Neighbours on one floor that may import each other, in this direction alone: `from -> to`. */
export const NEIGHBOURS = [
  'cards -> build',
  'sandbox/bridge -> sandbox/wire',
  'sandbox/wire -> sandbox/bridge',
  'tokens -> mapping',
  'playground -> quickstart',
  'components/editor -> components/programs',
  'components/demo -> components/programs',
  'components/demo -> components/editor',
  'components/demo -> components/devices',
  'components/demo -> components/inspector',
  'components/demo -> components/timeline',
  'components/errors -> components/demo',
  'components/errors -> components/editor',
  'components/errors -> components/programs',
  'components/site -> components/search',
  'components/search -> components/mapping',
  'components/home -> components/demo',
  'components/home -> components/programs',
  'components/playground -> components/demo',
  'components/playground -> components/editor',
  'components/live -> components/demo',
  'components/live -> components/playground',
  'errors -> run',
  'content -> content.config.ts',
  'pages -> content',
];
