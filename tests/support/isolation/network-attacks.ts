import type { Attack } from './attack';

/** Firefox throws where Chromium fires an event. */
const REFUSED_SOCKET = /^(error|NS_ERROR_CONTENT_BLOCKED)$/;

/** Attempts to make the browser request something from another address. */
export const NETWORK_ATTACKS: readonly Attack[] = [
  {
    name: 'fetch',
    run: async ({ origin }) => (await fetch(`${origin}/fetch`)).status,
    outcome: 'TypeError',
    arrives: ['GET /fetch'],
  },
  {
    name: 'XMLHttpRequest',
    run: ({ origin }) =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.onload = () => resolve('loaded');
        request.onerror = () => resolve('error');
        request.open('GET', `${origin}/xhr`);
        request.send();
      }),
    outcome: 'error',
    arrives: ['GET /xhr'],
  },
  {
    name: 'WebSocket',
    run: ({ address, httpPort }) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://${address}:${httpPort}/ws`);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('error');
      }),
    outcome: REFUSED_SOCKET,
    arrives: ['GET /ws'],
  },
  {
    name: 'EventSource',
    run: ({ origin }) =>
      new Promise((resolve) => {
        const source = new EventSource(`${origin}/events`);
        source.onopen = () => resolve('open');
        source.onerror = () => resolve('error');
      }),
    outcome: 'error',
    arrives: ['GET /events'],
  },
  {
    name: 'beacon',
    run: ({ origin }) => navigator.sendBeacon(`${origin}/beacon`, 'secret'),
    arrives: ['POST /beacon'],
  },
  {
    name: 'native beacon',
    run: ({ origin }) => Navigator.prototype.sendBeacon.call(navigator, `${origin}/native-beacon`, 'secret'),
    arrives: ['POST /native-beacon'],
  },
  {
    name: 'fetchLater',
    run: ({ origin }) => {
      const { fetchLater } = window as unknown as { fetchLater?: (url: string, options: object) => unknown };
      return fetchLater?.(`${origin}/later`, { activateAfter: 0 });
    },
  },
  {
    name: 'WebTransport',
    run: ({ address, httpPort }) =>
      new WebTransport(`https://${address}:${httpPort}/`).ready.then(
        () => 'ready',
        () => 'error',
      ),
    outcome: 'error',
  },
  {
    name: 'a worker that requests, imports and opens sockets',
    run: ({ origin, address, httpPort }) => {
      const text = `
        (async () => {
          const outcomes = [];
          outcomes.push(await fetch('${origin}/worker-fetch').then(() => 'loaded', (error) => error.name));
          try { importScripts('${origin}/worker-import'); outcomes.push('imported'); } catch (error) { outcomes.push(error.name); }
          outcomes.push(await import('${origin}/worker-module').then(() => 'loaded', (error) => error.name));
          outcomes.push(await new Promise((resolve) => {
            try {
              const socket = new WebSocket('ws://${address}:${httpPort}/worker-socket');
              socket.onopen = () => resolve('open');
              socket.onerror = () => resolve('error');
            } catch (error) { resolve(error.name); }
          }));
          postMessage(outcomes.join());
        })();`;
      const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
      return new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => resolve('worker error');
      });
    },
    outcome:
      /^(TypeError,(NetworkError|TypeError),TypeError,(error|SecurityError|NS_ERROR_CONTENT_BLOCKED)|worker error)$/,
    arrives: ['/worker-fetch', '/worker-import', '/worker-module', '/worker-socket'],
  },
  {
    name: 'module import',
    run: ({ origin }) =>
      import(`${origin}/module.js`).then(
        () => 'loaded',
        (error: Error) => error.name,
      ),
    outcome: 'TypeError',
    arrives: ['/module.js'],
  },
  {
    name: 'a script element',
    run: ({ origin }) =>
      new Promise((resolve) => {
        const script = Object.assign(document.createElement('script'), { src: `${origin}/script.js` });
        script.onload = () => resolve('loaded');
        script.onerror = () => resolve('error');
        document.head.append(script);
      }),
    outcome: 'error',
    arrives: ['/script.js'],
  },
  {
    name: 'pictures, styles, fonts, media and plugins',
    run: ({ origin }) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<img src="${origin}/img"><img srcset="${origin}/srcset 2x"><div style="background:url(${origin}/background)">x</div>
        <style>@import url(${origin}/import.css); @font-face { font-family: z; src: url(${origin}/font) } p { font-family: z }</style>
        <p>x</p><video src="${origin}/video" poster="${origin}/poster"></video><audio src="${origin}/audio"></audio>
        <object data="${origin}/object"></object><embed src="${origin}/embed"><input type="image" src="${origin}/input">
        <svg><image href="${origin}/svg-image"/><use href="${origin}/svg-use#x"/></svg><track src="${origin}/track">`,
      );
      return new Promise((resolve) => setTimeout(resolve, 300, 'inserted'));
    },
    outcome: 'inserted',
    arrives: [
      '/img',
      '/srcset',
      '/background',
      '/import.css',
      '/font',
      '/video',
      '/poster',
      '/audio',
      '/object',
      '/embed',
      '/input',
      '/svg-image',
    ],
  },
  {
    name: 'links that load',
    run: ({ origin }) => {
      const kinds = [
        'prefetch',
        'modulepreload',
        'prerender',
        'manifest',
        'icon',
        'stylesheet',
        'preconnect',
        'dns-prefetch',
      ];
      for (const rel of kinds)
        document.head.insertAdjacentHTML('beforeend', `<link rel="${rel}" href="${origin}/link-${rel}">`);
      for (const as of ['script', 'fetch', 'image', 'style', 'font'])
        document.head.insertAdjacentHTML(
          'beforeend',
          `<link rel="preload" as="${as}" href="${origin}/preload-${as}">`,
        );
      return new Promise((resolve) => setTimeout(resolve, 300, 'inserted'));
    },
    outcome: 'inserted',
    arrives: {
      chromium: [
        ...['/link-prefetch', '/link-modulepreload', '/link-stylesheet', '/preload-script'],
        ...['/preload-fetch', '/preload-image', '/preload-style', '/preload-font'],
      ],
      firefox: ['/link-stylesheet', '/preload-fetch', '/preload-image', '/preload-style', '/preload-font'],
    },
  },
  {
    name: 'speculation rules',
    run: ({ origin }) => {
      const rules = { prefetch: [{ urls: [`${origin}/prefetch`], eagerness: 'immediate' }] };
      const script = document.createElement('script');
      script.type = 'speculationrules';
      script.textContent = JSON.stringify(rules);
      document.head.append(script);
      return 'inserted';
    },
    outcome: 'inserted',
  },
  {
    name: 'a ping of a link',
    run: ({ origin }) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<a id="ping" href="#here" target="_blank" ping="${origin}/ping">x</a>`,
      );
      document.querySelector<HTMLElement>('#ping')!.click();
      return 'clicked';
    },
    outcome: 'clicked',
    // Firefox has pings switched off.
    arrives: { chromium: ['POST /ping'], firefox: [] },
  },
  {
    name: 'a form to a new window',
    run: ({ origin }) => {
      const form = Object.assign(document.createElement('form'), {
        method: 'post',
        action: `${origin}/form`,
      });
      form.target = '_blank';
      document.body.append(form);
      form.submit();
      return 'submitted';
    },
    outcome: 'submitted',
    arrives: ['POST /form '],
  },
];
