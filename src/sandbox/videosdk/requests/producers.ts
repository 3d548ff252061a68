import * as z from 'zod';
import { rtpParametersSchema } from '../media/rtp-parameters';
import type { MeetingPeer } from '../meeting-peer';
import type { Producer } from '../peer-media';
import { originOf } from '../stream-kind';
import { anyObject, idText, kindSchema, request, type RequestTable } from './request';

const oneProducer = z.object({ producerId: idText });

/** What a client sends (docs/protocols/videosdk.md, 4). */
export const producerRequests: RequestTable = {
  produce: request(
    'membership',
    z.object({
      transportId: idText,
      kind: kindSchema,
      rtpParameters: rtpParametersSchema,
      appData: anyObject.default({}),
    }),
    async ({ transportId, kind, rtpParameters, appData }, { peer, reply }) => {
      const producer = await peer.media.produce(transportId, kind, rtpParameters, appData);
      if (peer.stage === 'gone') return;
      reply({ id: producer.facts.id });
      // While the client switches to another meeting it is nowhere; what it sends is published when it has arrived.
      if (peer.stage === 'joined') publish(peer, producer);
    },
  ),

  // This is how the SDK mutes: it waits for the answer before it changes anything on its side.
  closeProducer: request('membership', oneProducer, async ({ producerId }, { peer }) => {
    const producer = peer.media.producer(producerId);
    if (producer.track) peer.participant.unpublish(producer.track);
    await peer.media.closeProducer(producer);
  }),

  pauseProducer: request('membership', oneProducer, ({ producerId }, { peer }) => {
    peer.media.producer(producerId).track?.update({ enabled: false });
  }),

  resumeProducer: request('membership', oneProducer, ({ producerId }, { peer }) => {
    peer.media.producer(producerId).track?.update({ enabled: true });
  }),

  produceError: request(
    'membership',
    z.object({ message: z.string().max(2000).optional() }),
    ({ message }, { peer }) => peer.trace('videosdk', 'a client could not produce', message),
  ),
};

/** Publishes what a client sends and has not published yet. */
export function publishAll(peer: MeetingPeer): void {
  for (const producer of peer.media.producers.values()) if (!producer.track) publish(peer, producer);
}

function publish(peer: MeetingPeer, producer: Producer): void {
  const { kind, facts } = producer;
  const { participant } = peer;
  const share = anyObject.safeParse(facts.appData).data?.['share'] === true;
  // Known as the producer's track before the room hears of it, because those who consume it ask for its facts.
  const track = participant.publish({ id: facts.id, kind, origin: originOf(kind, share) });
  producer.track = track;
  track.setMedia(peer.media.source(producer));
}
