import type { APIRoute } from 'astro';
import { reactTypeFiles } from '../../../components/editor/types/files';
import { HOOKS } from '../../../snippets/your-hooks/module';
import twilio from '../../../snippets/your-hooks/twilio.tsx?raw';
import videosdk from '../../../snippets/your-hooks/videosdk.tsx?raw';

/** What the editors' programs need besides where they are React apps: text by path. */
export const GET: APIRoute = () =>
  Response.json(reactTypeFiles({ [HOOKS.twilio]: twilio, [HOOKS.videosdk]: videosdk }));
