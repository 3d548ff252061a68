/** What your server returns: VideoSDK's token alone, or as JSON with what the token lacks. */
export interface Ticket {
  token: string;
  /** VideoSDK's id of the room. */
  roomId?: string;
  participantId?: string;
  /** The name that others see. */
  name?: string;
}

/** @param given the text, or the object that a client like axios has parsed from it */
export function ticketOf(given: string | Ticket): Ticket {
  if (typeof given !== 'string') return given;
  if (given.startsWith('{')) return JSON.parse(given) as Ticket;
  try {
    // A token can be limited to a room and a participant.
    const [, claims = ''] = given.split('.');
    const json = atob(claims.replace(/-/g, '+').replace(/_/g, '/'));
    const { roomId, participantId } = JSON.parse(json) as Partial<Ticket>;
    return { token: given, ...(roomId && { roomId }), ...(participantId && { participantId }) };
  } catch {
    // VideoSDK will report that this is not a token.
    return { token: given };
  }
}
