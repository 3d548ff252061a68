import type { Attack } from './attack';

/** An attempt that needs a browser with a camera, and a reader who has allowed it to the site. */
export const CAMERA_ATTACK: Attack = {
  name: 'the real camera',
  run: async () => {
    const open = MediaDevices.prototype.getUserMedia;
    const stream = (await Reflect.apply(open, navigator.mediaDevices, [{ video: true }])) as MediaStream;
    return stream.getVideoTracks()[0]?.readyState;
  },
  outcome: /^(NotAllowed|Security)Error$/,
};

/** Attempts on the site's page, its storage, other windows and the user. */
export const PAGE_ATTACKS: readonly Attack[] = [
  { name: "the page's document", run: () => parent.document.title, outcome: 'SecurityError' },
  { name: "the page's address", run: () => parent.location.href, outcome: 'SecurityError' },
  { name: "the page's storage", run: () => parent.localStorage.length, outcome: 'SecurityError' },
  { name: "the site's local storage", run: () => localStorage.getItem('site'), outcome: 'null' },
  { name: "the site's session storage", run: () => sessionStorage.getItem('site'), outcome: 'null' },
  { name: "the site's cookies", run: () => document.cookie, outcome: '' },
  { name: 'databases', run: () => indexedDB.open('x').readyState, outcome: 'SecurityError' },
  { name: 'caches', run: async () => (await caches.keys()).length, outcome: 'SecurityError' },
  {
    name: "the page's address as a base",
    run: () => document.baseURI,
    outcome: 'https://app.crossfade.invalid/',
  },
  {
    name: 'navigation of the top page',
    run: ({ origin }) => {
      top!.location.href = `${origin}/top`;
    },
    outcome: 'SecurityError',
  },
  {
    name: 'a popup',
    run: ({ origin }) => window.open(`${origin}/popup`),
    outcome: /^(null|InvalidAccessError)$/,
  },
  {
    name: 'a link to a new window',
    run: ({ origin }) => {
      const link = Object.assign(document.createElement('a'), { href: `${origin}/blank`, target: '_blank' });
      document.body.append(link);
      link.click();
      return 'clicked';
    },
    outcome: 'clicked',
  },
  {
    name: 'a download',
    run: () => {
      const href = URL.createObjectURL(new Blob(['x']));
      const link = Object.assign(document.createElement('a'), { href, download: 'x.exe' });
      document.body.append(link);
      link.click();
      return 'clicked';
    },
    outcome: 'clicked',
  },
  { name: 'a dialog', run: () => window.confirm('Really?'), outcome: 'false' },
  {
    name: 'messages to the page outside the port',
    run: () => {
      const observation = { emitter: 'Room', event: 'forged event', payload: '', time: Date.now() };
      parent.postMessage({ pane: { type: 'observation', observation } }, '*');
      parent.postMessage({ bridge: { type: 'goodbye' } }, '*');
      return 'sent';
    },
    outcome: 'sent',
  },
  { name: 'evaluation of text', run: () => Function('return 1')() as unknown, outcome: 'EvalError' },
];
