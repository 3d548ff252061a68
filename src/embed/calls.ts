import * as z from 'zod';

/*
 * The calls of `window.crossfade` that the window with the sandbox carries out. The same rules check the arguments in
 * the window that calls, for a good error, and at the host, because other scripts can send on the channel.
 */

/** Of a person, a room or a participant. */
export const name = z.string().trim().min(1).max(128);
/** A Twilio data track and VideoSDK's `send` take 16 and 15 KiB. */
const MAX_TEXT = 15_000;
const service = z.enum(['twilio', 'videosdk']);
const room = z.strictObject({ service, room: name });
const participant = room.extend({ participant: name });

/** Of an error or a reason, in the vendor's numbers. */
const code = z.int().min(1).max(99_999);

export const networkConditions = z.strictObject({
  online: z.boolean(),
  silent: z.boolean(),
  delayMs: z.number().min(0).max(60_000),
  refusing: z.boolean(),
});

/** The arguments of each call, in order. */
const CALLS = {
  addGuest: z.tuple([
    room
      .extend({ name, asks: z.boolean().default(false) })
      .refine(({ service, asks }) => !asks || service === 'videosdk', {
        path: ['asks'],
        message: 'only VideoSDK’s meetings let people in on request',
      }),
  ]),
  guest: z.tuple([
    z.uuid(),
    z.enum(['mute', 'unmute', 'cameraOff', 'cameraOn', 'share', 'stopSharing', 'leave']),
  ]),
  guestSends: z.tuple([z.uuid(), z.string().min(1).max(MAX_TEXT)]),
  guestOnline: z.tuple([z.uuid(), z.boolean()]),
  guestDecision: z.tuple([z.uuid()]),
  guestRespondsEntry: z.tuple([z.uuid(), name, z.enum(['allowed', 'denied'])]),
  speak: z.tuple([z.uuid(), z.number().positive().max(3600).default(2)]),
  videosdkRoom: z.tuple([name.optional()]),
  rooms: z.tuple([]),
  diagnostics: z.tuple([]),
  setNetwork: z.tuple([networkConditions]),
  dropSockets: z.tuple([service.optional()]),
  failNext: z.tuple([service, z.int().min(0).max(1000).default(1), code.optional()]),
  failNextSubscription: z.tuple([z.int().min(0).max(1000).default(1), code.optional()]),
  setLatency: z.tuple([service, z.number().min(0).max(60_000)]),
  setBusy: z.tuple([service, z.boolean()]),
  setTokensExpired: z.tuple([service, z.boolean()]),
  setRoomFull: z.tuple([room, z.boolean()]),
  endRoom: z.tuple([room]),
  removeParticipant: z.tuple([participant, code.optional()]),
  setMediaStopped: z.tuple([participant, z.boolean()]),
  breakMedia: z.tuple([participant]),
  limitUplink: z.tuple([participant, z.literal([0, 1, 2, 3, 4, 5, null])]),
};

export type CallName = keyof typeof CALLS;
export type Arguments<N extends CallName> = z.infer<(typeof CALLS)[N]>;
export type Call = { [N in CallName]: { name: N; args: Arguments<N> } }[CallName];

const callName = z.object({ name: z.enum(Object.keys(CALLS) as [CallName]), args: z.unknown() });

/** Checks a call that came from a window. @throws {z.ZodError} */
export function parseCall(call: unknown): Call {
  const { name, args } = callName.parse(call);
  return { name, args: CALLS[name].parse(args) } as Call;
}

/** Makes a call of what an app passed. @throws {TypeError} that says which argument of which call is wrong. */
export function makeCall(name: CallName, args: unknown[], spoken: string): Call {
  return { name, args: checkArguments(spoken, CALLS[name], args) } as Call;
}

/**
 * Checks what an app passed to a call.
 * @param spoken the call as the app writes it, such as `crossfade.addGuest`.
 * @throws {TypeError} that says which argument is wrong, and how.
 */
export function checkArguments<T extends z.ZodType>(spoken: string, schema: T, args: unknown[]): z.infer<T> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ code, path, message }) => {
    const [index, ...fields] = path;
    if (index === undefined && code === 'too_small') return `argument ${args.length + 1} is missing`;
    if (index === undefined && code === 'too_big') return 'too many arguments';
    const where = [typeof index === 'number' ? `argument ${index + 1}` : '', fields.join('.')].filter(
      Boolean,
    );
    return [where.join(', '), message].filter(Boolean).join(': ');
  });
  throw new TypeError(`${spoken}: ${problems.join('; ')}.`);
}
