import type { Attack } from './attack';

/**
 * Documents of SVG that a program makes itself, and lets the browser use as a picture or a part of one: what they load is loaded
 * by a document of its own, which has no policy of the program's. The path tells how.
 */
export const PICTURE_ATTACKS: readonly Attack[] = [
  {
    name: 'documents of SVG',
    run: ({ origin }) => {
      const SVG = 'http://www.w3.org/2000/svg';
      const XHTML = 'http://www.w3.org/1999/xhtml';
      const textFor = (way: string): string => {
        const load = (what: string): string => `${origin}/svg-${way}-${what}`;
        return `<?xml-stylesheet href="${load('instruction')}"?><svg xmlns="${SVG}" width="9" height="9">
          <style>@import "${load('import')}"; @font-face { font-family: f; src: url(${load('font')}) }</style>
          <image href="${load('image')}" width="9" height="9"/><text font-family="f">x</text>
          <foreignObject width="9" height="9"><link xmlns="${XHTML}" rel="stylesheet" href="${load('link')}"/>
          <link xmlns="${XHTML}" rel="preconnect" href="${origin}"/><iframe xmlns="${XHTML}" src="${load('frame')}"/></foreignObject>
          <g id="g"><filter id="filter"><feFlood/></filter><mask id="mask"/><clipPath id="clip"/><pattern id="fill"/></g></svg>`;
      };
      const draw = (name: string, attributes: Record<string, string>): SVGElement => {
        const made = document.createElementNS(SVG, name);
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
        return document.body.appendChild(document.createElementNS(SVG, 'svg')).appendChild(made);
      };
      const style = (property: string, value: string): void => {
        const box = document.body.appendChild(document.createElement('div'));
        box.textContent = 'x';
        box.style.background = 'red';
        box.style.setProperty(property, value);
      };
      const ways: Record<string, (address: string) => void> = {
        image: (address) => void document.body.append(Object.assign(new Image(), { src: address })),
        poster: (address) =>
          document.body.append(Object.assign(document.createElement('video'), { poster: address })),
        background: (address) => style('background', `url("${address}")`),
        cursor: (address) => style('cursor', `url("${address}"), auto`),
        filter: (address) => style('filter', `url("${address}#filter")`),
        backdrop: (address) => style('backdrop-filter', `url("${address}#filter")`),
        mask: (address) => style('mask', `url("${address}#mask")`),
        clip: (address) => style('clip-path', `url("${address}#clip")`),
        use: (address) => void draw('use', { href: `${address}#g` }),
        drawn: (address) => void draw('image', { href: address, width: '9', height: '9' }),
        fill: (address) => void draw('rect', { fill: `url("${address}#fill")`, width: '9', height: '9' }),
        effect: (address) => void draw('filter', {}).appendChild(draw('feImage', { href: address })),
      };
      for (const [way, use] of Object.entries(ways)) {
        use(`data:image/svg+xml,${encodeURIComponent(textFor(`data-${way}`))}`);
        for (const type of ['image/svg+xml', 'application/xhtml+xml', 'text/xml'])
          use(URL.createObjectURL(new Blob([textFor(`blob-${way}`)], { type })));
      }
      return new Promise((resolve) => setTimeout(resolve, 1500, 'used'));
    },
    outcome: 'used',
  },
];

/** What of it loads something for an ordinary page, in Firefox. Chromium loads nothing for any. */
export const LOADING_WAYS: readonly string[] = [
  'blob-filter-import',
  'blob-use-import',
  'data-filter-import',
  'data-mask-import',
];
