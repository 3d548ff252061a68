import type { Attack, Browser } from './attack';

/**
 * What a browser could do for a program by itself, without a press, or tell it. Each is refused, or not there. `works` says in which
 * browsers a frame of an ordinary page has it on a machine without screen and accounts.
 */
export const BROWSER_ATTACKS: readonly (Attack & { works: readonly Browser[] })[] = [
  { name: 'who led the reader here', run: () => document.referrer, works: ['chromium'], outcome: '' },
  {
    name: 'a wider domain',
    run: () => {
      document.domain = document.domain;
      return 'set';
    },
    works: ['chromium', 'firefox'],
    outcome: 'SecurityError',
  },
  {
    name: 'a service worker',
    run: () => navigator.serviceWorker.register('/sw.js'),
    works: [],
    outcome: /^(SecurityError|NotSupportedError|TypeError|InvalidStateError)$/,
  },
  {
    name: 'files of the site',
    run: () => navigator.storage.getDirectory(),
    works: ['chromium', 'firefox'],
    outcome: /^(SecurityError|TypeError)$/,
  },
  {
    name: 'locks of the site',
    run: () => navigator.locks.request('x', () => 'held'),
    works: ['chromium', 'firefox'],
    outcome: /^(SecurityError|InvalidStateError|NotSupportedError)$/,
  },
  {
    name: 'the place of the reader',
    run: () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('a place'),
          ({ code }) => resolve(`error ${code}`),
        ),
      ),
    works: ['chromium'],
    outcome: 'error 1',
  },
  {
    name: 'notifications',
    run: async () => (typeof Notification === 'undefined' ? 'denied' : Notification.requestPermission()),
    works: ['chromium'],
    outcome: 'denied',
  },
  {
    name: 'a handler of a protocol',
    run: () => {
      navigator.registerProtocolHandler('web+secret', `${location.origin}/%s`);
      return 'registered';
    },
    works: ['chromium'],
    outcome: /^(SecurityError|SyntaxError)$/,
  },
  {
    name: 'an account elsewhere, whose host is asked for it',
    run: ({ address, httpPort }) => {
      const identity = { providers: [{ configURL: `https://${address}:${httpPort}/fedcm`, clientId: 'x' }] };
      return navigator.credentials.get({ identity } as CredentialRequestOptions);
    },
    works: [],
    outcome: /Error$/,
  },
  {
    name: 'a payment that its host is asked about',
    run: async ({ address, httpPort }) => {
      const total = { label: 'x', amount: { currency: 'EUR', value: '1' } };
      const request = new PaymentRequest([{ supportedMethods: `https://${address}:${httpPort}/pay` }], {
        total,
      });
      return request.canMakePayment();
    },
    works: ['chromium'],
    outcome: /Error$/,
  },
  {
    name: 'a lamp that stays on',
    run: () => navigator.wakeLock.request('screen').then(() => 'locked'),
    works: ['chromium', 'firefox'],
    outcome: /^(NotAllowedError|TypeError)$/,
  },
  {
    name: 'a voice of the system, which may be a server’s',
    run: () => {
      speechSynthesis.speak(new SpeechSynthesisUtterance('secret'));
      return 'spoken';
    },
    works: ['chromium', 'firefox'],
    outcome: 'ReferenceError',
  },
  {
    name: 'a recognition of speech, which may be a server’s',
    run: () => {
      const { SpeechRecognition, webkitSpeechRecognition = SpeechRecognition } = window as unknown as Record<
        string,
        (new () => { start(): void }) | undefined
      >;
      if (!webkitSpeechRecognition) return 'none';
      new webkitSpeechRecognition().start();
      return 'begun';
    },
    works: ['chromium'],
    outcome: 'none',
  },
  {
    name: 'a second screen',
    run: async ({ origin }) => {
      type Screens = {
        PresentationRequest?: new (url: string[]) => { getAvailability(): Promise<{ value: boolean }> };
      };
      const { PresentationRequest: Request } = window as unknown as Screens;
      if (!Request) return 'SecurityError';
      return (await new Request([`${origin}/second-screen`]).getAvailability()).value;
    },
    works: ['chromium'],
    outcome: /^(SecurityError|NotSupportedError)$/,
  },
  {
    name: 'elements of frames by other names',
    run: () => {
      const names = [
        'link',
        'iframe',
        'frame',
        'object',
        'embed',
        'applet',
        'portal',
        'fencedframe',
        'meta',
        'base',
      ];
      return names.filter((name) => document.createElement(name).localName === name).join();
    },
    works: ['chromium', 'firefox'],
    outcome: '',
  },
  {
    name: 'an object that is shared among processes',
    run: () => [typeof SharedArrayBuffer, self.crossOriginIsolated].join(),
    works: [],
    outcome: 'undefined,false',
  },
];
