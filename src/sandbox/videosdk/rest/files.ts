import * as z from 'zod';
import { MeetingError } from '../errors';
import { MEETING_HOST } from '../address';
import { authorizeMeeting } from '../token';
import { open, type Route } from './route';

const upload = z.object({
  fileName: z.string().min(1).max(500),
  base64Data: z.base64().min(1),
});
/** The SDK passes on no more than the status. */
const NOT_TAKEN =
  'The sandbox did not take an uploaded file: it needs a fileName, and base64Data in Base64 alone, without “data:…;base64,” before it.';

/** `meeting.uploadBase64File()` and `meeting.fetchBase64File()` (docs/protocols/videosdk.md, 1.2). */
export const fileRoutes: readonly Route[] = [
  open('POST', /^\/base64-upload$/, ({ context: { registry, uploads }, claims, query, body, warn }) => {
    const roomId = query.get('roomId') ?? '';
    registry.find(roomId);
    authorizeMeeting(claims, { roomId });
    const parsed = upload.safeParse(body);
    if (!parsed.success) {
      warn(NOT_TAKEN);
      throw parsed.error;
    }
    const { fileName, base64Data } = parsed.data;
    const id = uploads.add({
      roomId,
      bytes: Uint8Array.from(atob(base64Data), (character) => character.charCodeAt(0)),
    });
    return { url: `https://${MEETING_HOST}/files/${id}/${encodeURIComponent(fileName)}` };
  }),
  {
    method: 'GET',
    path: /^\/files\/([^/]+)\/[^/]+$/,
    handle: ({ context: { uploads }, claims, id }) => {
      const found = uploads.find(id);
      if (!found) throw new MeetingError('NOT_FOUND', 'There is no such file.');
      authorizeMeeting(claims, { roomId: found.roomId });
      const { buffer } = found.bytes;
      return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: buffer };
    },
  },
];
