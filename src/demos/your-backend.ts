/** What a page gets from its own server before it can join a call. */
export interface Access {
  /** An access token made for this participant. */
  token: string;
  /** Twilio: the name of the room. VideoSDK: the id of a room that your server has created. */
  room: string;
}

/**
 * Asks your server for a token. On this site the sandbox answers, with a token that it has signed itself.
 *
 * @param name the name that the person asks for; your server decides whether they may have it
 */
export async function getAccess(name?: string): Promise<Access> {
  const query = name ? `?${new URLSearchParams({ name }).toString()}` : '';
  const response = await fetch(`/access${query}`, { method: 'POST' });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}.`);
  return (await response.json()) as Access;
}
