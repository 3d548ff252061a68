import type { Access } from '../your-backend';

/**
 * Asks your server, which now answers for both services. VideoSDK's token does not contain the name or, here, the room:
 * your server sends both with it, in the form that the adapter accepts.
 *
 * @param name the name that the person asks for; your server decides whether they may have it
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
