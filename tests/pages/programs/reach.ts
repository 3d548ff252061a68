// Runs in a live pane: tries hosts of both vendors and of nobody, and writes down how each try ended.
export {};

const reach = (url: string): Promise<string> =>
  fetch(url).then(
    () => 'reached',
    (error: Error) => error.name,
  );
const socket = (url: string): Promise<string> =>
  new Promise((resolve) => {
    const opened = new WebSocket(url);
    opened.onopen = () => resolve('reached');
    opened.onerror = () => resolve('error');
  });
const { iceServers = [], iceTransportPolicy } = new RTCPeerConnection({
  iceTransportPolicy: 'relay',
  iceServers: [{ urls: ['stun:global.stun.twilio.com:3478', 'stun:turn.videosdk.live', 'stun:203.0.113.5'] }],
}).getConfiguration();
const results = [
  await reach('https://api.videosdk.live/a'),
  await socket('wss://meeting-7.videosdk.live/b'),
  await reach('https://global.vss.twilio.com/c'),
  await socket('wss://global.vss.twilio.com/d'),
  await reach('https://www.twilio.com/e'),
  await reach('https://example.com/f'),
  await socket('wss://example.com/g'),
  iceServers.map(({ urls }) => urls).join(),
  iceTransportPolicy,
];
document.body.textContent = results.join(' ');
