/** What your server hands out: VideoSDK's token alone, or as JSON with what it does not say. */
export interface Ticket {
  token: string;
  /** VideoSDK's id of the room. */
  roomId?: string;
  participantId?: string;
  /** The name that others see. */
  name?: string;
}

/** @param given the text, or what a client that reads JSON by itself, as axios does, has made of it */
export function ticketOf(given: string | Ticket): Ticket {
  if (typeof given !== 'string') return given;
  if (given.startsWith('{')) return JSON.parse(given) as Ticket;
  return { token: given, ...claimsOf(given) };
}

/** A token can be limited to a room and a participant. */
function claimsOf(token: string): Omit<Ticket, 'token'> {
  try {
    const [, claims = ''] = token.split('.');
    const { roomId, participantId } = JSON.parse(
      atob(claims.replace(/-/g, '+').replace(/_/g, '/')),
    ) as Record<string, unknown>;
    return {
      ...(typeof roomId === 'string' && { roomId }),
      ...(typeof participantId === 'string' && { participantId }),
    };
  } catch {
    // VideoSDK will say that it is no token.
    return {};
  }
}
