import * as z from 'zod';
import { createAccessToken } from '../sandbox/twilio/access-token';
import { createToken } from '../sandbox/videosdk/token';
import type {
  Crossfade,
  CrossfadeFaults,
  Diagnostics,
  EntryDecision,
  GuestHandle,
  GuestOptions,
  RoomSummary,
} from './api';
import { checkArguments, makeCall, name, networkConditions, type Arguments, type CallName } from './calls';
import { CREDENTIALS } from './credentials';
import type { Responders } from './responders';

const ttlSeconds = z.number().min(-31_536_000).max(31_536_000).optional();

const twilioTokenArguments = z.tuple([
  z.strictObject({ identity: name, room: name.optional(), defaultRoom: name.optional(), ttlSeconds }),
]);
const videosdkTokenArguments = z.tuple([
  z
    .strictObject({
      roomId: name.optional(),
      participantId: name.optional(),
      permissions: z.array(z.enum(['allow_join', 'ask_join', 'allow_mod'])).optional(),
      ttlSeconds,
    })
    .optional(),
]);

/** How a call gets to the window that has the sandbox. */
export interface Line {
  call(call: ReturnType<typeof makeCall>): Promise<unknown>;
  /** Sets some of this window's network conditions, for this host and all to come. */
  setNetwork(change: Partial<Arguments<'setNetwork'>[0]>): Promise<unknown>;
  vanish(): void;
  isHosting(): boolean;
}

/** What the app finds on `window.crossfade`. */
export function createCrossfade(line: Line, responders: Responders): Crossfade {
  async function call(name: CallName, args: unknown[], spoken = `crossfade.${name}`): Promise<unknown> {
    return inName(spoken, line.call(makeCall(name, withoutTrailing(args), spoken)));
  }

  async function addGuest(options: GuestOptions): Promise<GuestHandle> {
    const { handle, id } = (await call('addGuest', [options])) as { handle: string; id: string };
    const spoken = `crossfade.addGuest({ name: "${options.name}" })`;
    const act = (action: Arguments<'guest'>[1]) => async () =>
      void (await call('guest', [handle, action], `${spoken}.${action}`));
    return {
      id,
      name: options.name,
      mute: act('mute'),
      unmute: act('unmute'),
      cameraOff: act('cameraOff'),
      cameraOn: act('cameraOn'),
      share: act('share'),
      stopSharing: act('stopSharing'),
      leave: act('leave'),
      send: async (text) => void (await call('guestSends', [handle, text], `${spoken}.send`)),
      decision: async () => (await call('guestDecision', [handle], `${spoken}.decision`)) as EntryDecision,
      respondEntry: async (id, decision) =>
        void (await call('guestRespondsEntry', [handle, id, decision], `${spoken}.respondEntry`)),
      setOnline: async (online) => void (await call('guestOnline', [handle, online], `${spoken}.setOnline`)),
      speak: async (seconds) => void (await call('speak', [handle, seconds], `${spoken}.speak`)),
    };
  }

  return {
    credentials: structuredClone(CREDENTIALS),
    twilioToken: async (...args) =>
      createAccessToken(
        CREDENTIALS.twilio,
        defined(checkArguments('crossfade.twilioToken', twilioTokenArguments, args)[0]),
      ),
    videosdkToken: async (...args) =>
      createToken(
        CREDENTIALS.videosdk,
        defined(checkArguments('crossfade.videosdkToken', videosdkTokenArguments, args)[0] ?? {}),
      ),
    videosdkRoom: async (...args: unknown[]) => (await call('videosdkRoom', args)) as string,
    respond: (where, handler) => responders.add(where, handler),
    addGuest,
    faults: createFaults(line, call),
    rooms: async (...args: unknown[]) => (await call('rooms', args)) as RoomSummary[],
    diagnostics: async (...args: unknown[]) => ({
      hosting: line.isHosting(),
      ...((await call('diagnostics', args)) as Omit<Diagnostics, 'hosting'>),
    }),
  };
}

function createFaults(
  line: Line,
  call: (name: CallName, args: unknown[], spoken: string) => Promise<unknown>,
): CrossfadeFaults {
  const fault =
    (name: CallName) =>
    async (...args: unknown[]): Promise<void> =>
      void (await call(name, args, `crossfade.faults.${name}`));
  const network =
    (spoken: string, field: keyof Arguments<'setNetwork'>[0]) =>
    async (...args: unknown[]): Promise<void> => {
      const accepted = z.tuple([networkConditions.shape[field]]);
      const [value] = checkArguments(`crossfade.faults.${spoken}`, accepted, withoutTrailing(args));
      await inName(`crossfade.faults.${spoken}`, line.setNetwork({ [field]: value }));
    };
  return {
    setOnline: network('setOnline', 'online'),
    setSilent: network('setSilent', 'silent'),
    setDelay: network('setDelay', 'delayMs'),
    setRefusing: network('setRefusing', 'refusing'),
    dropSockets: fault('dropSockets'),
    vanish: async () => line.vanish(),
    failNext: fault('failNext'),
    failNextSubscription: fault('failNextSubscription'),
    setLatency: fault('setLatency'),
    setBusy: fault('setBusy'),
    setTokensExpired: fault('setTokensExpired'),
    setRoomFull: fault('setRoomFull'),
    endRoom: fault('endRoom'),
    removeParticipant: fault('removeParticipant'),
    setMediaStopped: fault('setMediaStopped'),
    breakMedia: fault('breakMedia'),
    limitUplink: fault('limitUplink'),
  };
}

/** Lets an error of the host say which call of the app it answers. */
async function inName<T>(spoken: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new Error(`${spoken}: ${(error as Error).message}`, { cause: error });
  }
}

/** An argument that is passed as undefined counts as left out. */
function withoutTrailing(args: unknown[]): unknown[] {
  return args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
}

/** Without the properties that are undefined: whoever takes the object tells left out from undefined. */
function defined<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
