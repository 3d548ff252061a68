/** Writes down when the first frame was decoded: "<ms after joining began> <epoch ms>". */
export function reportFirstFrame(video: HTMLVideoElement, started: number): void {
  video.requestVideoFrameCallback(() => {
    document.querySelector('#status')!.textContent = `${performance.now() - started} ${Date.now()}`;
  });
}
