import type { entry } from './situations';
import type { Cause } from '../../run/cause';
import { SIDES } from '../../sides';
import { identity, named } from '../access';
import { callVideoSdk } from '../world';

const LONG = 'x'.repeat(129);
const MISSING_ROOM = 'none-such-room';

export const entryCauses: Record<keyof typeof entry, Cause> = {
  'service-unreachable': { unreachable: true },
  'service-busy': {
    prepare: ({ faults }) => SIDES.forEach((side) => faults.service(side).setBusy(true)),
  },
  'server-error': { prepare: ({ faults }) => SIDES.forEach((side) => faults.service(side).failNext()) },
  'room-full': {
    prepare: ({ faults, rooms }) => SIDES.forEach((side) => faults.setRoomFull(rooms[side], true)),
  },
  'room-not-found': {
    prepare: ({ sandbox }) => void (sandbox.services.twilio.clientsCreateRooms = false),
    access: named(MISSING_ROOM),
  },
  'room-disabled': {
    async prepare({ sandbox, rooms }) {
      await callVideoSdk(sandbox, 'rooms/deactivate', { roomId: rooms.videosdk.id });
    },
    async access(side, { sandbox, rooms }) {
      if (side === 'videosdk') return {};
      const room = sandbox.services.twilio.room(rooms.twilio.name)?.sid ?? '';
      rooms.twilio.end();
      return { room, token: await sandbox.services.twilio.createToken({ identity: 'You' }) };
    },
  },
  'room-name-blank': { access: named(' ') },
  'room-name-long': { access: (side, world) => named(side === 'twilio' ? LONG : MISSING_ROOM)(side, world) },
  'room-name-characters': { access: named('line\nbreak') },
  'identity-blank': identity(' '),
  'identity-long': identity(LONG),
  'identity-characters': identity('line\nbreak'),
};
