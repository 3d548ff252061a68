import { applied, merged } from '../../assistant/plan/edit';
import { patchOf } from '../../assistant/plan/patch';
import { button } from '../ui/controls';
import { element } from '../ui/element';
import { richNodes } from '../ui/rich-text';
import type { Changes, NativeChange } from './messages';
import { nativeView } from './natives-view';
import { writeBack } from './write-back';

export interface Taking {
  /** Hands a file to the reader. */
  save(name: string, text: string, type: string): void;
  /** The folder that the app was read from, where the browser can write to it. */
  folder: FileSystemDirectoryHandle | undefined;
}

/**
 * How the dropped app comes to run on VideoSDK: the adapter, patterns to tick, and all of it as a patch to take along, or
 * written back.
 */
export function changesView({ before, adapter, natives }: Changes, { save, folder }: Taking): HTMLElement[] {
  if (adapter.create.length === 0 && natives.length === 0) return [];
  const files = new Map(before);
  const ticked = new Set<NativeChange>();
  const made = (): Map<string, string> =>
    applied(files, {
      edits: merged([...adapter.edits, ...[...ticked].flatMap(({ edits }) => edits)]),
      create: [...adapter.create, ...[...ticked].flatMap(({ create }) => create)],
    });
  const code = element('code');
  const count = element('summary');
  const show = (): void => {
    const { size } = made();
    count.textContent = `The patch: ${size} ${size === 1 ? 'file' : 'files'}${ticked.size ? `, ${ticked.size} native` : ''}`;
    code.textContent = patchOf(files, made());
  };
  show();
  const said = element('p', { role: 'status' });
  return [
    element('section', 'changes', [
      ...(adapter.create.length ? aboutAdapter(adapter.manual) : [element('h2', {}, 'Native code')]),
      ...(natives.length && adapter.create.length ? [element('h3', {}, 'Native code right away')] : []),
      ...natives.map((native) => nativeView(native, files, ticked, show)),
      element('h3', {}, 'Save the changes'),
      element('p', 'buttons', [
        button('Save as a patch', () => save('run-on-videosdk.patch', patchOf(files, made()), 'text/x-diff')),
        ...adapter.create.map(({ path, text }) => {
          const name = path.slice(path.lastIndexOf('/') + 1);
          return button(`Save ${name}`, () => save(name, text, 'text/plain'));
        }),
        ...(folder ? [writing(folder, files, made, (text) => said.replaceChildren(...richNodes(text)))] : []),
      ]),
      said,
      element('p', {}, richNodes('In a git repository, apply it with `git apply run-on-videosdk.patch`.')),
      element('details', {}, [
        count,
        element('pre', { className: 'patch', tabIndex: 0, role: 'region', ariaLabel: 'The patch' }, [code]),
      ]),
    ]),
  ];
}

function aboutAdapter(manual: Changes['adapter']['manual']): HTMLElement[] {
  const items = manual.map(({ file, line, says }) =>
    element('li', {}, [element('code', {}, `${file}:${line}`), ' ', ...richNodes(says)]),
  );
  return [
    element('h2', {}, 'Run it on VideoSDK'),
    element(
      'p',
      {},
      richNodes(
        'An adapter gives VideoSDK the interface of twilio-video: one file in your repository, generated for what this app uses. In your files only imports, script tags and `package.json` change. The rest of the app stays the same.',
      ),
    ),
    ...(items.length ? [element('h3', {}, 'Left to you'), element('ul', 'findings', items)] : []),
  ];
}

/** Writes once: what was read is not what is there afterwards. */
function writing(
  folder: FileSystemDirectoryHandle,
  files: ReadonlyMap<string, string>,
  made: () => Map<string, string>,
  say: (text: string) => void,
): HTMLButtonElement {
  return button('Write it into the folder', (pressed) => {
    pressed.disabled = true;
    void writeBack(folder, files, made()).then(
      ({ written, says }) => {
        say(says);
        pressed.disabled = written;
      },
      (error: unknown) => {
        say(`It could not be written: ${String(error)}`);
        pressed.disabled = false;
      },
    );
  });
}
