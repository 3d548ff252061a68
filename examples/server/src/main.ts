import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { Rooms } from './rooms.ts';
import { readSettings } from './settings.ts';
import { openStore } from './store/open.ts';
import { readUsers } from './users.ts';
import { vendorsFrom } from './vendors/from-settings.ts';
import { VENDOR_NAMES } from './vendors/vendor.ts';

const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
const settings = readSettings({ ...file, ...process.env });
const vendors = vendorsFrom(settings);
const users = readUsers(settings.APP_USERS);
const store = await openStore(settings.DATABASE);
const rooms = new Rooms(store, vendors, settings.VENDOR);
const app = createApp({ store, rooms, users, publicUrl: settings.PUBLIC_URL });

const server = serve({ fetch: app.fetch, port: settings.PORT }, ({ port }) => {
  console.log(`Listening on http://localhost:${port}`);
  for (const name of VENDOR_NAMES)
    console.log(`  ${name}: ${vendors[name] ? 'ready' : 'no keys (see .env.example)'}`);
  if (settings.APP_USERS) return;
  for (const [key, { id, isHost }] of users)
    console.log(`  ${id}${isHost ? ', a host' : ''}: Authorization: Bearer ${key}`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => server.close(() => void store.close().then(() => process.exit(0))));
