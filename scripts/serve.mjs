// Serves the built site: node scripts/serve.mjs [--dir dist] [--port 4321] [--base /docs] [--no-headers] [--no-compress]
import { parseArgs } from 'node:util';
import { startServer } from './lib/server.mjs';

try {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '4321' },
      base: { type: 'string', default: '/' },
      'no-headers': { type: 'boolean', default: false },
      'no-compress': { type: 'boolean', default: false },
    },
  });
  const server = await startServer({
    dir: values.dir,
    port: Number(values.port),
    base: values.base,
    headers: !values['no-headers'],
    compress: !values['no-compress'],
  });
  console.log(`Serving ${values.dir} at ${server.url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
