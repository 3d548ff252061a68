import type { Attack } from './attack';

/**
 * Elements that connect to another host, made in every way that is known. The path of a request tells of which: an
 * ordinary page sends one for each frame.
 */
export const ELEMENT_ATTACKS: readonly Attack[] = [
  {
    name: 'links and frames',
    run: ({ origin }) => {
      const XHTML = 'http://www.w3.org/1999/xhtml';
      type Made = HTMLElement & { rel: string; href: string; src: string; data: string };
      const put = (element: Element | null | undefined, address: string): void => {
        const made = element as Made;
        made.setAttribute('rel', 'preconnect');
        for (const name of ['href', 'src', 'data']) made.setAttribute(name, address);
        document.body.append(made);
      };
      /** Markup of the element, in HTML and in XML. */
      const html = (tag: string, address: string, prefix = ''): string =>
        `<${prefix}${tag} rel="preconnect" href="${address}" src="${address}" data="${address}"></${prefix}${tag}>`;
      const parsed = (text: string, type: DOMParserSupportedType, tag: string): Element | undefined =>
        new DOMParser().parseFromString(text, type).getElementsByTagNameNS(XHTML, tag)[0];
      const box = (): HTMLElement => document.body.appendChild(document.createElement('div'));
      type Unsafe = Element & {
        setHTMLUnsafe(text: string): void;
        setHTML(text: string, options: object): void;
      };
      let reads = 0;
      const ways: Record<string, (tag: string, address: string) => void> = {
        name: (tag, address) => put(document.createElement(tag), address),
        upper: (tag, address) => put(document.createElement(tag.toUpperCase()), address),
        changing: (tag, address) => {
          const name = { toString: () => (reads++ % 2 === 0 ? 'b' : tag) };
          for (let turn = 0; turn < 3; turn++) put(document.createElement(name as never), address);
        },
        space: (tag, address) => put(document.createElementNS(XHTML, tag), address),
        prefix: (tag, address) => put(document.createElementNS(XHTML, `x:${tag}`), address),
        other: (tag, address) =>
          put(document.implementation.createHTMLDocument('x').createElement(tag), address),
        root: (tag, address) =>
          put(document.implementation.createDocument(XHTML, tag, null).documentElement, address),
        fresh: (tag, address) => put(new Document().createElementNS(XHTML, tag), address),
        inner: (tag, address) => (box().innerHTML = html(tag, address)),
        outer: (tag, address) => (box().outerHTML = html(tag, address)),
        adjacent: (tag, address) => document.body.insertAdjacentHTML('beforeend', html(tag, address)),
        range: (tag, address) =>
          document.body.append(document.createRange().createContextualFragment(html(tag, address))),
        template: (tag, address) => {
          const template = document.createElement('template');
          template.innerHTML = html(tag, address);
          document.body.append(template.content);
        },
        shadow: (tag, address) => {
          box().attachShadow({ mode: 'open' }).innerHTML = html(tag, address);
        },
        parser: (tag, address) => put(parsed(html(tag, address), 'text/html', tag), address),
        xml: (tag, address) =>
          put(
            parsed(`<r xmlns:x="${XHTML}">${html(tag, address, 'x:')}</r>`, 'application/xml', tag),
            address,
          ),
        entity: (tag, address) => {
          const text = `<!DOCTYPE r [<!ENTITY e '&#60;x:${tag} xmlns:x="${XHTML}"/>'>]><r>&e;</r>`;
          put(parsed(text, 'application/xml', tag), address);
        },
        unsafe: (tag, address) => (box() as unknown as Unsafe).setHTMLUnsafe(html(tag, address)),
        sanitized: (tag, address) => {
          const attributes = ['rel', 'href', 'src', 'data'];
          (box() as unknown as Unsafe).setHTML(html(tag, address), {
            sanitizer: { elements: [tag], attributes },
          });
        },
        custom: (tag, address) => {
          const { constructor } = document.createElement(tag);
          class Made extends (constructor as typeof HTMLElement) {}
          customElements.define(`x-${tag}`, Made, { extends: tag });
          put(new Made(), address);
        },
        known: (tag, address) => {
          const { HTMLLinkElement: link, HTMLIFrameElement: iframe } = window;
          class Made extends ((tag === 'link' ? link : iframe) as typeof HTMLElement) {}
          customElements.define(`y-${tag}`, Made, { extends: tag });
          put(new Made(), address);
        },
      };
      const { XSLTProcessor: Sheet } = window as { XSLTProcessor?: typeof XSLTProcessor };
      if (Sheet)
        ways.sheet = (tag, address) => {
          const space = 'http://www.w3.org/1999/XSL/Transform';
          const text = `<s:stylesheet version="1.0" xmlns:s="${space}"><s:template match="/"><s:element name="${tag.slice(0, 2)}{'${tag.slice(2)}'}" namespace="${XHTML}"/></s:template></s:stylesheet>`;
          const sheet = new Sheet();
          sheet.importStylesheet(new DOMParser().parseFromString(text, 'application/xml'));
          put(
            sheet.transformToFragment(document.implementation.createDocument(null, 'r', null), document)
              .firstElementChild,
            address,
          );
        };
      for (const [name, make] of Object.entries(ways)) {
        for (const tag of ['link', 'iframe', 'object', 'embed']) {
          try {
            make(tag, `${origin}/${tag}-${name}`);
          } catch {
            // a way that is closed, or that this browser does not have
          }
        }
      }
      return new Promise((resolve) => setTimeout(resolve, 1500, Object.keys(ways).join()));
    },
    outcome: /^name,/,
  },
  {
    name: 'documents that are asked for',
    run: async ({ origin }) => {
      const markup = `<iframe></iframe><link rel="preconnect">`;
      const addresses = {
        'request-blob': URL.createObjectURL(new Blob([markup], { type: 'text/html' })),
        'request-data': `data:text/html,${encodeURIComponent(markup)}`,
      };
      for (const [way, address] of Object.entries(addresses))
        await new Promise<void>((resolve) => {
          const request = new XMLHttpRequest();
          request.onloadend = () => resolve();
          request.onload = () => {
            const found = (request.response as Document | null)?.querySelectorAll?.('iframe, link') ?? [];
            for (const element of found) {
              for (const name of ['src', 'href'])
                element.setAttribute(name, `${origin}/${element.localName}-${way}`);
              document.body.append(element);
            }
          };
          request.open('GET', address);
          request.responseType = 'document';
          request.send();
        });
      return new Promise((resolve) => setTimeout(resolve, 800, 'asked'));
    },
    outcome: 'asked',
  },
];

/** What an ordinary page makes frames with, in both browsers. */
export const WAYS_OF_FRAMES = [
  ...[
    'name',
    'upper',
    'changing',
    'space',
    'prefix',
    'other',
    'root',
    'fresh',
    'inner',
    'outer',
    'adjacent',
    'range',
  ],
  ...['template', 'shadow', 'parser', 'xml', 'entity', 'unsafe', 'custom', 'known'],
  ...['request-blob', 'request-data'],
];
