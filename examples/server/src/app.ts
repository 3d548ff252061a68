import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { NotConfigured, type OpenRoom, type Rooms } from './rooms.ts';
import type { Store } from './store/store.ts';
import { mayEnter, signedInUser, type User, type Users } from './users.ts';
import { BadDelivery, VENDOR_NAMES, type VendorName } from './vendors/vendor.ts';

export interface AppInit {
  store: Store;
  rooms: Rooms;
  users: Users;
  /** The address at which vendors reach this server, and which they sign. Without it, the request's own address counts. */
  publicUrl?: string | undefined;
}

type Env = { Variables: { user: User } };

const ROOM_NAME = /^[\w.-]{1,64}$/;

/** The server as a function from request to response, which any platform can run. */
export function createApp({ store, rooms, users, publicUrl }: AppInit): Hono<Env> {
  const app = new Hono<Env>();

  const signedIn = createMiddleware<Env>(async (context, next) => {
    const user = signedInUser(users, context.req.header('authorization'));
    if (!user) throw new HTTPException(401, { message: 'Sign in first.' });
    context.set('user', user);
    await next();
  });
  const hostsOnly = createMiddleware<Env>(async (context, next) => {
    if (!context.get('user').isHost) throw new HTTPException(403, { message: 'Only a host may do this.' });
    await next();
  });

  app.get('/', (context) => context.json({ status: 'ok' }));

  // #region access
  app.post('/rooms/:name/access', signedIn, async (context) => {
    const [user, name] = [context.get('user'), nameOf(context.req.param('name'))];
    if (!mayEnter(user, name)) throw new HTTPException(403, { message: 'This room is not open to you.' });

    const { vendor, service, id } = await rooms.open(name);
    return context.json({ vendor, room: id, token: await service.accessToken(user, id) });
  });
  // #endregion access

  app.get('/rooms', signedIn, hostsOnly, async (context) => context.json(await store.rooms()));

  app.post('/rooms/:name/end', signedIn, hostsOnly, async (context) => {
    const { service, id } = await find(context.req.param('name'));
    await service.endRoom(id);
    return context.body(null, 204);
  });

  app.get('/rooms/:name/participants', signedIn, hostsOnly, async (context) => {
    const { service, id } = await find(context.req.param('name'));
    return context.json(await service.participants(id));
  });

  app.get('/rooms/:name/sessions', signedIn, hostsOnly, async (context) => {
    const { service, id } = await find(context.req.param('name'));
    return context.json(await service.sessions(id));
  });

  app.get('/rooms/:name/events', signedIn, hostsOnly, async (context) => {
    const { vendor, id } = await find(context.req.param('name'));
    return context.json(await store.events(vendor, id));
  });

  app.put('/rooms/:name/vendor/:vendor', signedIn, hostsOnly, async (context) => {
    const name = nameOf(context.req.param('name'));
    const vendor = vendorOf(context.req.param('vendor'));
    rooms.service(vendor);
    await store.moveRoom(name, vendor);
    return context.json({ name, vendor });
  });

  // #region webhooks
  app.post('/webhooks/:vendor', bodyLimit({ maxSize: 100_000 }), async (context) => {
    const vendor = vendorOf(context.req.param('vendor'));
    const { pathname, search } = new URL(context.req.url);
    const event = await rooms.service(vendor).readWebhook({
      url: publicUrl === undefined ? context.req.url : new URL(pathname + search, publicUrl).href,
      header: (name) => context.req.header(name),
      body: await context.req.text(), // Unchanged: after parsing, the signature would not match.
    });
    await store.addEvent(vendor, event);
    return context.body(null, 204);
  });
  // #endregion webhooks

  app.notFound((context) => context.json({ error: 'There is nothing here.' }, 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status);
    if (error instanceof BadDelivery) return context.json({ error: error.message }, 403);
    if (error instanceof NotConfigured) return context.json({ error: error.message }, 503);
    console.error(error);
    return context.json({ error: 'The video service or the database did not answer as expected.' }, 502);
  });
  return app;

  async function find(parameter: string): Promise<OpenRoom> {
    const room = await rooms.find(nameOf(parameter));
    if (!room) throw new HTTPException(404, { message: 'Nobody has opened this room.' });
    return room;
  }
}

function nameOf(parameter: string): string {
  if (ROOM_NAME.test(parameter)) return parameter;
  const message = 'A room’s name has 1 to 64 letters, digits, dots, dashes or underscores.';
  throw new HTTPException(400, { message });
}

function vendorOf(parameter: string): VendorName {
  const vendor = VENDOR_NAMES.find((name) => name === parameter);
  if (!vendor) throw new HTTPException(404, { message: `The vendors are ${VENDOR_NAMES.join(' and ')}.` });
  return vendor;
}
