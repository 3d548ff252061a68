import * as z from 'zod';
import type { Activity } from '../activities';
import { MeetingError } from '../errors';
import { moderator } from './moderation';
import { anyObject, request, type RequestTable } from './request';

const config = anyObject.nullish();
const line = z.string().max(2000).nullish();
const outputs = z
  .array(z.object({ url: z.string().min(1).max(2000), streamKey: z.string().max(2000) }))
  .min(1);

/** Recording and the like: states only, see {@link Activities}. Needs `allow_mod` in the token (docs/protocols/videosdk.md, 6). */
export const activityRequests: RequestTable = {
  startRecording: start(
    'recording',
    z.object({ webhookUrl: line, awsDirPath: line, config, transcription: config }),
  ),
  stopRecording: stop('recording'),
  startLivestream: start('livestream', z.object({ outputs: z.unknown(), config }), (data) => {
    if (!outputs.safeParse(data.outputs).success) throw new MeetingError('INVALID_LIVESTREAM_CONFIG');
  }),
  stopLivestream: stop('livestream'),
  startHls: start('hls', z.object({ config, transcription: config })),
  stopHls: stop('hls'),
  startTranscription: start('transcription', z.object({ config })),
  stopTranscription: stop('transcription'),
  startTranslation: start('translation', z.object({ config })),
  stopTranslation: stop('translation'),
  startWhiteboard: start('whiteboard', z.object({ version: z.string().max(20).nullish() })),
  stopWhiteboard: stop('whiteboard'),

  changeTranslationLanguage: request(
    'membership',
    z.object({ language: z.string().min(1).max(50) }),
    ({ language }, { peer }) => {
      peer.meeting.notifyAll('translationLanguageChanged', { peerId: peer.id, language });
    },
  ),
};

function start<S extends z.ZodType>(
  activity: Activity,
  schema: S,
  check: (data: z.infer<S>) => void = () => {},
): RequestTable[string] {
  return request('membership', schema, async (data, { peer }) => {
    await moderator(peer);
    check(data);
    peer.meeting.start(activity);
  });
}

function stop(activity: Activity): RequestTable[string] {
  return request('membership', z.unknown(), async (_data, { peer }) => {
    await moderator(peer);
    const { meeting } = peer;
    meeting.activities.stop(activity, (method, fields) => meeting.notifyAll(method, fields));
  });
}
