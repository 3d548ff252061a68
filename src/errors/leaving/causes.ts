import type { leaving } from './situations';
import { Guest } from '../../sandbox/guests/guest';
import type { Room } from '../../sandbox/room/room';
import type { EntryDecision } from '../../sandbox/videosdk/meeting-peer';
import type { Cause, World } from '../../run/cause';
import { type Side, SIDES } from '../../sides';
import { fromSecondTime, named, tokens, videosdkToken } from '../access';
import { callVideoSdk, you } from '../world';

export const leavingCauses: Record<keyof typeof leaving, Cause> = {
  left: {},
  'room-ended': { joined: (side, { faults, rooms }) => faults.endRoom(rooms[side]) },
  'room-ended-by-server': {
    async joined(side, { sandbox, rooms, faults }) {
      if (side === 'twilio') faults.endRoom(rooms.twilio);
      else await callVideoSdk(sandbox, 'sessions/end', { roomId: rooms.videosdk.id });
    },
  },
  removed: { joined: (side, world) => world.faults.removeParticipant(you(side, world)) },
  'removed-by-server': {
    async joined(side, world) {
      const participant = you(side, world);
      if (side === 'twilio') return world.faults.removeParticipant(participant);
      await callVideoSdk(world.sandbox, 'sessions/participants/remove', {
        roomId: world.rooms.videosdk.id,
        participantId: participant.id,
      });
    },
  },
  'joined-twice': {
    async joined(side, world) {
      const { id, name } = you(side, world);
      await Guest.join(world.rooms[side], { id, name: `${name} on the phone` });
    },
  },
  switched: toAnotherRoom(),
  'switched-to-full': toAnotherRoom((side, { faults, rooms }, other) => {
    rooms[side].on('participant-left', () => faults.setRoomFull(other, true));
  }),
  'entry-denied': asking((answer) => answer('denied')),
  'admitted-in-vain': asking((answer, { faults }) => {
    // What comes next, after the answer, is the join.
    faults.service('videosdk').failNext();
    answer('allowed');
  }),
};

/** VideoSDK's token lets nobody in who is not allowed by somebody. @param decide called when the reader waits. */
function asking(decide: (answer: (decision: EntryDecision) => void, world: World) => void): Cause {
  return {
    ...tokens({ videosdk: videosdkToken({ permissions: ['ask_join'] }) }),
    prepare(world) {
      world.sandbox.services.videosdk.onEntryRequested(({ answer }) => decide(answer, world));
    },
  };
}

/** The second token that a program asks for is for another room. @param prepare called when that has been made. */
function toAnotherRoom(prepare: (side: Side, world: World, other: Room) => void = () => {}): Cause {
  return {
    prepare(world) {
      world.sandbox.services.twilio.createRoom('another-room');
      world.sandbox.services.videosdk.createRoom();
      for (const side of SIDES) prepare(side, world, otherRoom(side, world));
    },
    access: fromSecondTime((side, world) => named(otherRoom(side, world).name)(side, world)),
  };
}

/** @throws {Error} when there is only the room that was opened first. */
function otherRoom(side: Side, { sandbox, rooms }: World): Room {
  const found = sandbox.services[side].rooms.find((room) => room !== rooms[side]);
  if (!found) throw new Error('There is no other room.');
  return found;
}
