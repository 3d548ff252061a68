export type RoomErrorCode = 'ended' | 'full';

/** A room's refusal. Services translate its code into their vendor's error. */
export class RoomError extends Error {
  readonly code: RoomErrorCode;

  constructor(code: RoomErrorCode, message: string) {
    super(message);
    this.name = 'RoomError';
    this.code = code;
  }
}
