import type { Attack } from './attack';

/*
 * Styles, fonts, drawing, and elements with addresses that the first lists do not have. The path of a request tells which way
 * it went.
 */

const requests = (kind: string, ways: readonly string[]): string[] =>
  ways.map((way) => `GET /${kind}-${way} `);
/** What both browsers ask for. */
const STYLES = [
  ...[
    'animation',
    'before',
    'border',
    'constructed',
    'content',
    'cursor',
    'face',
    'font-face',
    'import-layer',
  ],
  ...['import-media', 'import-supports', 'inserted', 'inserted-import', 'keyframes', 'list', 'mask', 'shape'],
];

export const STYLE_ATTACKS: readonly Attack[] = [
  {
    name: 'styles of all kinds',
    run: async ({ origin }) => {
      const at = (way: string): string => `${origin}/style-${way}`;
      const box = (style: string): void => {
        const made = document.body.appendChild(document.createElement('p'));
        made.textContent = 'x';
        made.setAttribute('style', style);
      };
      const sheet = (text: string): void => {
        document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
      };
      const attempt = async (act: () => unknown): Promise<void> => {
        try {
          await act();
        } catch {
          // refused, or a way that this browser does not have
        }
      };
      box(`background: image-set(url("${at('image-set')}") 1x)`);
      box(`background: -webkit-image-set(url("${at('webkit-image-set')}") 1x)`);
      box(`background: cross-fade(url("${at('cross-fade')}"), red)`);
      box(`cursor: url("${at('cursor')}"), auto`);
      box(`display: list-item; list-style-image: url("${at('list')}")`);
      box(`border: 9px solid; border-image: url("${at('border')}") 9`);
      box(`-webkit-mask-image: url("${at('mask')}"); mask-image: url("${at('mask')}")`);
      box(`float: left; shape-outside: url("${at('shape')}")`);
      box(`content: url("${at('content')}")`);
      box(`filter: url("${at('filter')}#f")`);
      box(`clip-path: url("${at('clip')}#c")`);
      box(`background: src("${at('src')}")`);
      box(`background: -moz-element(#x), url("${at('element')}")`);
      box(`--x: url("${at('variable')}"); background: var(--x)`);
      sheet(`@import url("${at('import-layer')}") layer(x);`);
      sheet(`@import url("${at('import-supports')}") supports(display: block);`);
      sheet(`@import url("${at('import-media')}") screen;`);
      sheet(`@font-face { font-family: s; src: url("${at('face')}") } p { font-family: s }`);
      sheet(
        `@keyframes k { from, to { background: url("${at('keyframes')}") } } p { animation: k 1s infinite }`,
      );
      sheet(`p::before { content: url("${at('before')}") }`);
      sheet(`@counter-style c { system: cyclic; symbols: url("${at('counter')}") } li { list-style: c }`);
      await attempt(() => {
        const made = document.head.appendChild(document.createElement('style'));
        made.sheet!.insertRule(`@import url("${at('inserted-import')}")`);
        made.sheet!.insertRule(`body { background-image: url("${at('inserted')}") }`, 1);
      });
      await attempt(() => {
        const made = new CSSStyleSheet();
        made.replaceSync(`html { background: url("${at('constructed')}") }`);
        document.adoptedStyleSheets = [made];
      });
      await attempt(() =>
        document.body.animate([{ backgroundImage: `url("${at('animation')}")` }, {}], 9000),
      );
      await attempt(() => {
        const face = new FontFace('t', `url("${at('font-face')}")`);
        document.fonts.add(face);
        void face.load().catch(() => undefined);
      });
      await attempt(() => {
        const context = document.createElement('canvas').getContext('2d')!;
        context.filter = `url("${at('canvas-filter')}#f")`;
        context.fillRect(0, 0, 9, 9);
      });
      const { paintWorklet } = CSS as unknown as { paintWorklet?: Worklet };
      if (paintWorklet) void paintWorklet.addModule(at('paint-worklet')).catch(() => undefined);
      return new Promise((resolve) => setTimeout(resolve, 600, 'styled'));
    },
    outcome: 'styled',
    arrives: {
      chromium: requests('style', [
        ...STYLES,
        'clip',
        'image-set',
        'paint-worklet',
        'variable',
        'webkit-image-set',
      ]),
      firefox: requests('style', STYLES),
    },
  },
  {
    name: 'elements with addresses',
    run: ({ origin }) => {
      const at = (way: string): string => `${origin}/element-${way}`;
      document.body.insertAdjacentHTML(
        'beforeend',
        `<table background="${at('table')}"><tr><td background="${at('cell')}">x</table>
        <picture><source srcset="${at('picture')}"><img></picture><img loading="lazy" src="${at('lazy')}">
        <img crossorigin src="${at('crossorigin')}"><img sizes="1px" srcset="${at('sizes')} 1w"><image src="${at('image')}">
        <video><source src="${at('video-source')}"></video><audio><source src="${at('audio-source')}"></audio>
        <video preload="auto" src="data:video/webm,"><track default src="${at('track')}"></video>
        <svg><feImage href="${at('fe-image')}"/><script href="${at('svg-script')}"></script>
        <image xlink:href="${at('xlink')}"/><filter id="q"><feImage href="${at('filter-image')}"/></filter>
        <rect width="9" height="9" filter="url(#q)"/><style>@import "${at('svg-style')}";</style>
        <image href="data:,"><set attributeName="href" to="${at('set')}"/></image></svg>
        <img attributionsrc="${at('attribution')}"><marquee bgsound="${at('marquee')}"></marquee><bgsound src="${at('bgsound')}">
        <input type="image" src="${at('input')}"><math><mglyph src="${at('mglyph')}"/></math>`,
      );
      const body = document.createElement('body');
      body.setAttribute('background', at('body'));
      document.documentElement.append(body);
      void new Audio(at('audio')).play().catch(() => undefined);
      const picture = new Image();
      picture.src = at('decoded');
      void picture.decode().catch(() => undefined);
      for (const type of ['text/javascript', 'module', 'importmap', 'speculationrules', 'webbundle'])
        document.head.append(
          Object.assign(document.createElement('script'), { type, src: at(`script-${type.slice(-4)}`) }),
        );
      return new Promise((resolve) => setTimeout(resolve, 600, 'inserted'));
    },
    outcome: 'inserted',
    arrives: requests('element', [
      ...[
        'audio',
        'audio-source',
        'body',
        'cell',
        'crossorigin',
        'decoded',
        'fe-image',
        'filter-image',
        'image',
      ],
      ...['input', 'lazy', 'picture', 'script-dule', 'script-ript', 'set', 'sizes', 'svg-style', 'table'],
      ...['video-source', 'xlink'],
    ]),
  },
  {
    name: 'modules of other kinds',
    run: async ({ origin }) => {
      const at = (way: string): string => `${origin}/module-${way}`;
      // As text: what compiles the tests knows only some of it.
      const text = `
        const tries = [
          () => import('${at('json')}', { with: { type: 'json' } }),
          () => import('${at('css')}', { with: { type: 'css' } }),
          () => import(new URL('${at('url')}')),
        ];
        globalThis.tried = Promise.all(tries.map((each) => each().then(() => 'loaded', (error) => error.name)));`;
      const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      await import(url);
      await (globalThis as unknown as { tried: Promise<string[]> }).tried;
      const again = `import '${at('static')}';`;
      const second = URL.createObjectURL(new Blob([again], { type: 'text/javascript' }));
      await import(second).catch(() => undefined);
      return 'tried';
    },
    outcome: 'tried',
    arrives: requests('module', ['json', 'css', 'url', 'static']),
  },
];
