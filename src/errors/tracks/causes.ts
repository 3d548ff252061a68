import type { tracks } from './situations';
import type { Sandbox } from '../../sandbox/sandbox';
import type { Cause } from '../../run/cause';
import { named } from '../access';

export const trackCauses: Record<keyof typeof tracks, Cause> = {
  'too-many-tracks': twilioRoom({ maxPublishedTracks: 0 }),
  'audio-only': twilioRoom({ audioOnly: true }),
  'publish-capacity': { joined: (side, { faults }) => faults.service(side).failNext() },
  'subscribe-capacity': {
    async joined(side, { sandbox, guest }) {
      if (side !== 'twilio') return;
      sandbox.services.twilio.faults.failNextSubscription(2);
      await guest();
    },
  },
  'track-names': {},
  'custom-track': {},
  'local-description': {},
  'remote-description': {},
};

/** A room of Twilio's with other settings; VideoSDK's is the usual. */
function twilioRoom(settings: Parameters<Sandbox['services']['twilio']['createRoom']>[1]): Cause {
  const name = 'limited-room';
  return {
    prepare: ({ sandbox }) => void sandbox.services.twilio.createRoom(name, settings),
    access: async (side, world) => (side === 'twilio' ? named(name)(side, world) : {}),
  };
}
