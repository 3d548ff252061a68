import { hueOf, type SyntheticTrack } from './drawn-track';
import { voiceWav } from './voice';

/**
 * A microphone that needs no device, no permission and no gesture: a looping sound file in a muted `<video>`, whose
 * captured stream still carries the sound. (An AudioContext, or an `<audio>` element in Chromium, would wait for a
 * gesture.)
 * @param name whose voice it is; it sets the pitch.
 */
export async function createMicrophone(name: string): Promise<SyntheticTrack> {
  const element = document.createElement('video') as CapturingVideo;
  const url = URL.createObjectURL(new Blob([voiceWav(110 + (hueOf(name) % 120))], { type: 'audio/wav' }));
  element.muted = true;
  element.loop = true;
  element.playsInline = true;
  element.src = url;
  await playOwnSound(element);
  const stream = (element.captureStream ?? element.mozCaptureStream)?.call(element);
  if (!stream)
    throw new DOMException(
      'This browser cannot capture a media element, so there is no synthetic microphone.',
      'NotSupportedError',
    );
  const track = stream.getAudioTracks()[0] ?? (await firstTrack(stream));
  const stopTrack = track.stop.bind(track);
  return {
    track,
    stop() {
      stopTrack();
      element.pause();
      element.removeAttribute('src');
      URL.revokeObjectURL(url);
    },
  };
}

/** A page may have a policy that forbids the sound; the browser's own error does not tell. @throws {Error} that does. */
async function playOwnSound(element: HTMLMediaElement): Promise<void> {
  let forbidden = false;
  const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
    forbidden ||= effectiveDirective === 'media-src';
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    await element.play();
  } catch (error) {
    // The violation is told in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    if (!forbidden) throw error;
    throw new Error(
      'The page’s Content-Security-Policy forbids the synthetic microphone: its media-src has to allow blob:.',
      { cause: error },
    );
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}

/** The DOM library lists neither the standard method nor Firefox's name for it. */
interface CapturingVideo extends HTMLVideoElement {
  captureStream?: () => MediaStream;
  mozCaptureStream?: () => MediaStream;
}

function firstTrack(stream: MediaStream): Promise<MediaStreamTrack> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(
      () => reject(new Error('The synthetic voice did not start within 5 s.')),
      5000,
    );
    stream.addEventListener('addtrack', ({ track }) => {
      if (track.kind !== 'audio') return;
      clearTimeout(timeout);
      resolve(track);
    });
  });
}
