import * as z from 'zod';
import { MeetingError } from '../errors';
import { dtlsParametersSchema, rtpParametersSchema } from '../media/rtp-parameters';
import { idText, kindSchema } from '../requests/request';
import { open, type Route } from './route';

const ofTest = z.object({ sendTransportId: idText });
const ofTransport = ofTest.extend({ transportId: idText });

/** What `VideoSDK.runPreCallTest()` calls instead of a signalling socket (docs/protocols/videosdk.md, 1.2). */
export const preCallRoutes: readonly Route[] = [
  open('POST', /^\/v2\/precall\/transport$/, async ({ context: { preCallTests }, client, body }) => {
    if (!client) throw new MeetingError('BAD_REQUEST', 'A pre-call test needs a client with media.');
    const { timeoutDuration } = z
      .object({ timeoutDuration: z.number().min(1000).max(600_000).default(15_000) })
      .parse(body);
    const setup = await preCallTests.open(client, timeoutDuration);
    // What cannot be decrypted counts as no ICE servers.
    return { ...setup, iceServers: '' };
  }),
  open('POST', /^\/v2\/precall\/connect-transport$/, ({ context: { preCallTests }, body }) => {
    const { sendTransportId, transportId, dtlsParameters } = ofTransport
      .extend({ dtlsParameters: dtlsParametersSchema })
      .parse(body);
    preCallTests.find(sendTransportId).connect(transportId, dtlsParameters);
    return {};
  }),
  open('POST', /^\/v2\/precall\/produce$/, async ({ context: { preCallTests }, body }) => {
    const { sendTransportId, transportId, kind, rtpParameters } = ofTransport
      .extend({ kind: kindSchema, rtpParameters: rtpParametersSchema })
      .parse(body);
    return { id: await preCallTests.find(sendTransportId).produce(transportId, kind, rtpParameters) };
  }),
  open('POST', /^\/v2\/precall\/consume$/, async ({ context: { preCallTests }, body }) => {
    const { sendTransportId, transportId, producerId, kind } = ofTransport
      .extend({ producerId: idText, kind: kindSchema })
      .parse(body);
    const rtpParameters = await preCallTests.find(sendTransportId).consume(transportId, producerId);
    return { id: crypto.randomUUID(), producerId, kind, rtpParameters };
  }),
  open('DELETE', /^\/v2\/precall\/transport$/, ({ context: { preCallTests }, body }) => {
    preCallTests.close(ofTest.parse(body).sendTransportId);
    return {};
  }),
];
