// Runs in a pane: opens camera and microphone, and writes down what it found. Its buttons stop them.
export {};

const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 640, height: 360 } });
const devices = await navigator.mediaDevices.enumerateDevices();

function write(id: string, value: unknown): void {
  document.body.append(
    Object.assign(document.createElement('output'), { id, textContent: JSON.stringify(value) }),
  );
}

function button(textContent: string, onclick: () => void): void {
  document.body.append(Object.assign(document.createElement('button'), { textContent, onclick }));
}

write(
  'devices',
  devices.filter(({ kind }) => kind !== 'audiooutput').map(({ kind, label }) => [kind, label]),
);
write(
  'tracks',
  stream.getTracks().map(({ label, muted, readyState }) => [label, muted, readyState]),
);
const camera = stream.getVideoTracks()[0]!;
const settings = camera.getSettings();
write('settings', [settings.width, devices.some(({ deviceId }) => deviceId === settings.deviceId)]);
const clone = camera.clone();
const video = Object.assign(document.createElement('video'), {
  srcObject: new MediaStream([clone]),
  muted: true,
});
document.body.append(video);
await video.play();
let frames = 0;
function count(): void {
  frames += 1;
  if (frames === 5) write('frames', [video.videoWidth, video.videoHeight]);
  video.requestVideoFrameCallback(count);
}
count();
clone.addEventListener('ended', () => write('ended', clone.readyState));
button('stop microphone', () => stream.getAudioTracks()[0]?.stop());
button('stop camera', () => camera.stop());
button('stop clone', () => clone.stop());
