import * as z from 'zod';
import { routerCapabilities } from '../media/capabilities';
import { dtlsParametersSchema } from '../media/rtp-parameters';
import { participantOf } from './participants';
import { idText, nothing, request, type RequestTable } from './request';

/** Transports and what they can carry (docs/protocols/videosdk.md, 4). */
export const transportRequests: RequestTable = {
  getRouterRtpCapabilities: request('admission', nothing, () => routerCapabilities()),

  createWebRtcTransport: request(
    'admission',
    z.object({ producing: z.boolean().default(false) }),
    async ({ producing }, { peer }) => {
      const transport = await peer.media.createTransport(producing ? 'incoming' : 'outgoing');
      if (peer.stage === 'joined') peer.subscriptions.transport = peer.media.outgoing;
      return transport.parameters;
    },
  ),

  // Answered at once: the client describes its side only after the answer.
  connectWebRtcTransport: request(
    'admission',
    z.object({ transportId: idText, dtlsParameters: dtlsParametersSchema }),
    ({ transportId, dtlsParameters }, { peer }) => peer.media.transport(transportId).connect(dtlsParameters),
  ),

  restartIce: request('membership', z.object({ transportId: idText }), ({ transportId }, { peer }) =>
    peer.media
      .transport(transportId)
      .restartIce(() => peer.trace('videosdk', 'a client has restarted ICE', peer.id)),
  ),

  iceRestarted: request('membership', nothing, () => {}),
  getTransportStats: request('membership', z.object({ peerId: idText }), async ({ peerId }, { peer }) => {
    const media = peer.meeting.peerOf(participantOf(peer, peerId))?.media;
    const [sent, received] = await Promise.all([media?.incoming?.traffic(), media?.outgoing?.traffic()]);
    return {
      send: { stats: { sendBytes: sent?.bytesReceived, sendBitrate: sent?.receivedBitrate } },
      recv: { stats: { recvBytes: received?.bytesSent, recvBitrate: received?.sentBitrate } },
    };
  }),

  // The sandbox's own faults are the way to a bad network.
  applyNetworkThrottle: request('membership', nothing, () => {}),
  resetNetworkThrottle: request('membership', nothing, () => {}),
};
