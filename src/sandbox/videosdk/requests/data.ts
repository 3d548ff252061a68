import * as z from 'zod';
import { receivedData } from '../../room/data-source';
import { MeetingError } from '../errors';
import { IncomingTransport } from '../media/incoming-transport';
import { anyObject, idText, request, type RequestTable } from './request';

/** `meeting.send` (docs/protocols/videosdk.md, 4). */
export const dataRequests: RequestTable = {
  produceData: request(
    'membership',
    z.object({
      transportId: idText,
      sctpStreamParameters: z.looseObject({ streamId: z.int().min(0).max(999) }),
      label: z.string().max(200).default(''),
      protocol: z.string().max(200).default(''),
      appData: anyObject.default({}),
    }),
    ({ transportId, sctpStreamParameters, label, protocol, appData }, { peer, reply }) => {
      const transport = peer.media.transport(transportId);
      if (!(transport instanceof IncomingTransport)) {
        throw new MeetingError('BAD_REQUEST', 'The client does not send on this transport.');
      }
      const { data, peers } = peer.meeting;
      const channel = transport.dataChannel(sctpStreamParameters.streamId, label, protocol);
      const source = receivedData(channel);
      const from = { owner: peer, senderId: peer.id, source };
      reply({ id: data.add({ ...from, label, protocol, sctpStreamParameters, appData }) });
      data.connect(peers);
    },
  ),
};
