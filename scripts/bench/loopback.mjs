// What everything is compared with: two bare peer connections in one page that send each other the same streams.
import { voiceWav } from '../../src/sandbox/media/synthetic/voice.ts';

/** What both say, as the data URL of a sound file. */
export const VOICE = `data:audio/wav;base64,${Buffer.from(voiceWav(140)).toString('base64')}`;

/**
 * Connects two people directly, camera and microphone both ways. Runs in the page, which has the test picture.
 * @param {string} wav data URL of the voice that both send
 * @returns {Promise<number>} milliseconds from the first line to the first decoded frame
 */
export async function loopbackInPage(wav) {
  const makeStream = async () => {
    const picture = /** @type {import('./test-picture.mjs').WithTestPicture} */ (
      /** @type {unknown} */ (window)
    ).testPicture();
    const voice = Object.assign(document.createElement('video'), { muted: true, loop: true, src: wav });
    await voice.play();
    const { captureStream } = /** @type {{ captureStream: () => MediaStream }} */ (
      /** @type {unknown} */ (voice)
    );
    const tracks = [...captureStream.call(voice).getAudioTracks(), picture.track];
    const stop = () => {
      picture.stop();
      voice.pause();
    };
    return { stream: new MediaStream(tracks), stop };
  };
  const people = [await makeStream(), await makeStream()];
  const started = performance.now();
  const connections = people.map(() => new RTCPeerConnection());
  const [a, b] = /** @type {[RTCPeerConnection, RTCPeerConnection]} */ (connections);
  a.onicecandidate = ({ candidate }) => void b.addIceCandidate(candidate ?? undefined);
  b.onicecandidate = ({ candidate }) => void a.addIceCandidate(candidate ?? undefined);
  const videos = connections.map((connection, index) => {
    const video = Object.assign(document.createElement('video'), { muted: true, autoplay: true });
    connection.ontrack = ({ streams: [received] }) => (video.srcObject = received ?? null);
    const stream = /** @type {{ stream: MediaStream }} */ (people[index]).stream;
    for (const track of stream.getTracks()) connection.addTrack(track, stream);
    document.body.append(video);
    return video;
  });
  const firstFrame = new Promise((resolve) =>
    videos[1]?.requestVideoFrameCallback(() => resolve(performance.now() - started)),
  );
  await a.setLocalDescription();
  await b.setRemoteDescription(/** @type {RTCSessionDescription} */ (a.localDescription));
  await b.setLocalDescription();
  await a.setRemoteDescription(/** @type {RTCSessionDescription} */ (b.localDescription));
  Object.assign(window, {
    stopLoopback() {
      for (const connection of connections) connection.close();
      for (const person of people) person.stop();
      for (const video of videos) video.remove();
    },
  });
  return /** @type {Promise<number>} */ (firstFrame);
}
