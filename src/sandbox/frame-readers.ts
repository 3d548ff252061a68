import { TwilioFrames } from './twilio/wire';
import { VideoSdkFrames } from './videosdk/wire';
import type { FrameReader } from './wire/frame-reader';

/** Who reads the frames of the vendors' sockets. New ones for each log: a reader remembers what it has read. */
export const createFrameReaders = (): readonly FrameReader[] => [new TwilioFrames(), new VideoSdkFrames()];
