import * as z from 'zod';
import type { MeetingPeer } from '../meeting-peer';
import { streamKind } from '../stream-kind';
import { participantOf } from './participants';
import { idText, nothing, request, type RequestTable } from './request';

const oneConsumer = z.object({ consumerId: idText });
const onePeer = z.object({ peerId: idText });
const allOfKind = z.object({ kind: z.enum(['all', 'audio', 'video', 'share', 'shareAudio']).default('all') });

/** What a client receives (docs/protocols/videosdk.md, 4). */
export const consumerRequests: RequestTable = {
  pauseConsumer: request('membership', oneConsumer, ({ consumerId }, { peer }) =>
    peer.subscriptions.find(consumerId).pause().then(done),
  ),
  resumeConsumer: request('membership', oneConsumer, ({ consumerId }, { peer }) =>
    peer.subscriptions.find(consumerId).resume().then(done),
  ),
  pauseAllConsumers: request('membership', allOfKind, ({ kind }, { peer }) => holdAll(peer, kind, true)),
  resumeAllConsumers: request('membership', allOfKind, ({ kind }, { peer }) => holdAll(peer, kind, false)),

  setConsumerPreferredLayers: request(
    'membership',
    z.object({
      consumerId: idText,
      spatialLayer: z.int().min(0).max(10),
      temporalLayer: z.int().min(0).max(10).nullish(),
    }),
    async ({ consumerId, spatialLayer }, { peer, reply }) => {
      const consumer = peer.subscriptions.find(consumerId);
      reply({});
      await consumer.limitLayer(spatialLayer);
    },
  ),
  setConsumerPriority: request('membership', nothing, done),
  // Every new sender starts with a key frame, and the browser answers later requests by itself.
  requestConsumerKeyFrame: request('membership', nothing, done),
  enableAdaptiveSubscription: adaptiveSubscription(true),
  disableAdaptiveSubscription: adaptiveSubscription(false),

  consumeAudioStreams: choice('audio', true),
  consumeVideoStreams: choice('video', true),
  stopConsumingAudioStreams: choice('audio', false),
  stopConsumingVideoStreams: choice('video', false),
};

function done(): void {}

async function holdAll(
  peer: MeetingPeer,
  kind: z.infer<typeof allOfKind>['kind'],
  paused: boolean,
): Promise<{ consumersWithIssues: [] }> {
  for (const consumer of peer.subscriptions.all()) {
    if (kind !== 'all' && streamKind(consumer.track) !== kind) continue;
    await (paused ? consumer.pause() : consumer.resume());
    peer.notify(paused ? 'consumerPaused' : 'consumerResumed', { consumerId: consumer.id });
  }
  return { consumersWithIssues: [] };
}

function adaptiveSubscription(adaptive: boolean): RequestTable[string] {
  return request('membership', nothing, (_data, { peer }) => {
    peer.subscriptions.adaptive = adaptive;
  });
}

/** The share of a screen goes with the camera: the SDK has no request of its own for it. */
function choice(kind: 'audio' | 'video', wanted: boolean): RequestTable[string] {
  return request('membership', onePeer, ({ peerId }, { peer }) => {
    peer.subscriptions.choose(participantOf(peer, peerId), kind, wanted);
  });
}
