import type { connection } from './situations';
import { Guest } from '../../sandbox/guests/guest';
import type { Cause } from '../../run/cause';

/** VideoSDK tries for the first time some five seconds after its socket was lost, and says so only when that fails. */
const OFFLINE_MS = 8000;
/** So that media flows before it breaks. */
const CONNECTED_MS = 2000;

export const connectionCauses: Record<keyof typeof connection, Cause> = {
  'network-lost': {
    joined(side, { hosts }) {
      const host = hosts.get(side);
      host?.setNetwork({ online: false });
      setTimeout(() => host?.setNetwork({ online: true }), OFFLINE_MS);
    },
  },
  'network-gone': { joined: (side, { hosts }) => hosts.get(side)?.setNetwork({ online: false }) },
  'service-silent': { joined: (side, { hosts }) => hosts.get(side)?.setNetwork({ silent: true }) },
  'media-breaks': {
    joined(side, { faults, person, rooms }) {
      const unsubscribe = rooms[side].on('track-media', ({ participant }) => {
        if (participant.name !== person) return;
        unsubscribe();
        setTimeout(() => {
          // The run may have been stopped meanwhile.
          if (rooms[side].participants.has(participant.id)) faults.breakMedia(participant);
        }, CONNECTED_MS);
      });
    },
  },
  'guest-lost': {
    async joined(side, { rooms }) {
      const guest = await Guest.join(rooms[side], { id: 'ada', name: 'Ada' });
      // Twilio's room waits for somebody who is lost; to VideoSDK's meeting they are gone.
      if (side === 'twilio') guest.setReconnecting(true);
      else guest.leave('connection-lost');
    },
  },
};
