import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadProject } from './project-files';

const DEMO = {
  html: '<p id="page"></p>',
  sources: { twilio: 'theirs();', videosdk: 'ours();' },
  programs: { twilio: '', videosdk: '' },
  modules: {},
};
const TEMPLATE = {
  'package.json': '{"name": "quickstart-videosdk"}',
  'index.html': '<title>Quickstart</title><body>\n<p></p>\n  <script type="module"></script>',
  'README.md': '# Quickstart\n\nText.\n',
  'access.ts': '',
  'src/main.ts': '',
};

beforeEach(() =>
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(/\/project\/|adapter\.ts$/.test(path) ? TEMPLATE : DEMO),
  ),
);
afterEach(() => vi.unstubAllGlobals());

it('makes a project of a demo as it is, named by demo and side', async () => {
  const { name, files } = await loadProject('videosdk', 'mute', {});
  expect(name).toBe('mute-videosdk');
  expect(files['src/main.ts']).toBe('ours();\n');
  expect(files['index.html']).toMatch('<p id="page">');
});

it('makes a React app of it where the reader has it so', async () => {
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(path.endsWith('/project/videosdk-react.json') ? { ...TEMPLATE, 'src/main.tsx': '' } : DEMO),
  );
  const { name, files } = await loadProject('videosdk', 'data', {}, 'react');
  expect(name).toBe('data-videosdk-react');
  expect(files['src/main.tsx']).toBe('ours();\n');
});

it('puts in what the reader changed', async () => {
  const { files } = await loadProject('videosdk', 'mute', {
    videosdk: 'mine();',
    page: '<b>$&</b>',
    twilio: 'no',
  });
  expect(files['src/main.ts']).toBe('mine();');
  expect(files['index.html']).toMatch('<b>$&</b>');
});

it('takes the adapter along, as a file beside a program that imports it', async () => {
  const { files } = await loadProject('videosdk', 'adapter', {
    videosdk: "import { connect } from 'twilio-on-videosdk';",
  });
  expect(files['src/main.ts']).toBe("import { connect } from './twilio-on-videosdk';");
  expect(files['src/twilio-on-videosdk.ts']).toContain('quickstart-videosdk');
});

it('takes the adapter along with a React app too, which has one program', async () => {
  const { 'src/main.ts': _, ...rest } = TEMPLATE;
  const template = { ...rest, 'src/main.tsx': '' };
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(/\/project\/|adapter\.ts$/.test(path) ? template : DEMO),
  );
  const edits = { twilio: "import { connect } from 'twilio-on-videosdk';" };
  const { files } = await loadProject('twilio', 'connect', edits, 'react');
  expect(files['src/main.tsx']).toBe("import { connect } from './twilio-on-videosdk';");
  expect(Object.keys(files)).not.toContain('src/main.ts');
});
