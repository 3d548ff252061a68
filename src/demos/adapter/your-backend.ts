import type { Access } from '../your-backend';

/**
 * Asks your server, which answers for both services now. VideoSDK's token says neither who somebody is nor, here, where
 * they go: both go with it, as the adapter takes them.
 *
 * @param name what the person wants to be called; your server decides whether to let them
 */
export async function getAccess(name?: string): Promise<Access> {
  const query = name ? `?${new URLSearchParams({ name }).toString()}` : '';
  const response = await fetch(`/access${query}`, { method: 'POST' });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}.`);
  const { token, room } = (await response.json()) as Access;
  return { room, token: isOfVideoSdk(token) ? JSON.stringify({ token, roomId: room, name }) : token };
}

function isOfVideoSdk(token: string): boolean {
  const [, claims = ''] = token.split('.');
  return 'apikey' in (JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as object);
}
