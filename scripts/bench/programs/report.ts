/** When the stages of a run ended, in milliseconds since the epoch. */
export type Stages = Partial<Record<'evaluated' | 'devices' | 'joined' | 'frame', number>>;

const stages: Stages = { evaluated: Date.now() };
Object.assign(window, { stages });

const { mediaDevices } = navigator;
const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
mediaDevices.getUserMedia = async (constraints) => {
  const stream = await getUserMedia(constraints);
  stages.devices = Date.now();
  return stream;
};

/** Writes down that the room or meeting has let the reader in. */
export function reportJoined(): void {
  stages.joined = Date.now();
}

/** Writes down when the first frame was decoded: "<ms after joining began> <epoch ms>". */
export function reportFirstFrame(video: HTMLVideoElement, started: number): void {
  video.requestVideoFrameCallback(() => {
    stages.frame ??= Date.now();
    document.querySelector('#status')!.textContent = `${performance.now() - started} ${Date.now()}`;
  });
}
