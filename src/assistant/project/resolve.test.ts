import { expect, it } from 'vitest';
import { resolver } from './resolve';

const files = new Map([
  ['src/call/room.ts', ''],
  ['src/call/index.ts', ''],
  ['src/App.vue', ''],
  ['src/lib/people.js', ''],
  ['packages/ui/tsconfig.json', '{ "compilerOptions": { "baseUrl": ".", "paths": { "#ui/*": ["lib/*"] } } }'],
  ['packages/ui/lib/tile.tsx', ''],
  ['packages/ui/package.json', '{ "name": "@acme/ui", "main": "dist/index.js" }'],
  ['packages/ui/src/index.ts', ''],
  ['packages/call/package.json', '{ "name": "call", "exports": { ".": { "import": "./lib/main.js" } } }'],
  ['packages/call/lib/main.js', ''],
  ['client/package.json', '{ "imports": { "#tiles/*": "./app/tiles/*" } }'],
  [
    'client/config/webpack.base.conf.js',
    "module.exports = { resolve: { alias: { '@calls': path.resolve(__dirname, '../app/calls'), vue$: 'vue/dist/vue.js' } } };",
  ],
  [
    'client/vite.config.ts',
    "export default { resolve: { alias: [{ find: /^~tiles\\//, replacement: fileURLToPath(new URL('./app/tiles', import.meta.url)) + '/' }] } };",
  ],
  ['client/.babelrc', '{ "plugins": [["module-resolver", { "alias": { "parts": "./app/tiles" } }]] }'],
  ['client/app/calls/join.js', ''],
  ['client/app/tiles/one.js', ''],
]);
const resolve = resolver(files);

it.each([
  ['./room', 'src/call/leave.ts', 'src/call/room.ts'],
  ['../call', 'src/pages/a.ts', 'src/call/index.ts'],
  ['@/call/room', 'src/pages/a.ts', 'src/call/room.ts'],
  ['$lib/people', 'src/routes/a.svelte', 'src/lib/people.js'],
  ['./App.vue?raw', 'src/main.ts', 'src/App.vue'],
  ['#ui/tile', 'packages/ui/lib/list.ts', 'packages/ui/lib/tile.tsx'],
  ['@acme/ui', 'src/main.ts', 'packages/ui/src/index.ts'],
  ['@acme/ui/lib/tile', 'src/main.ts', 'packages/ui/lib/tile.tsx'],
  ['call', 'packages/ui/src/index.ts', 'packages/call/lib/main.js'],
  ['@calls/join', 'client/app/a.js', 'client/app/calls/join.js'],
  ['#tiles/one', 'client/app/a.js', 'client/app/tiles/one.js'],
  ['~tiles/one', 'client/app/a.js', 'client/app/tiles/one.js'],
  ['parts/one', 'client/app/a.js', 'client/app/tiles/one.js'],
])('%s in %s is %s', (specifier, from, path) => {
  expect(resolve(specifier, from)).toBe(path);
});

it.each([
  ['react', 'src/main.ts'],
  ['./gone', 'src/main.ts'],
  ['../../../etc/passwd', 'src/main.ts'],
  ['#ui/tile', 'src/main.ts'],
])('%s in %s is none of the app’s', (specifier, from) => {
  expect(resolve(specifier, from)).toBeUndefined();
});
