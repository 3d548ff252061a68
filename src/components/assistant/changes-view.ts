import type { Edit } from '../../assistant/contract';
import { applied } from '../../assistant/plan/edit';
import { patchOf } from '../../assistant/plan/patch';
import { button } from '../ui/controls';
import { element } from '../ui/element';
import { richNodes } from '../ui/rich-text';
import type { Changes } from './messages';

/**
 * How the dropped app comes to run on VideoSDK: the adapter, patterns to tick, and all of it as a patch to take along.
 * @param save hands a file to the reader
 */
export function changesView(
  { before, adapter, natives }: Changes,
  save: (name: string, text: string, type: string) => void,
): HTMLElement[] {
  if (adapter.create.length === 0) return [];
  const files = new Map(before);
  const ticked = new Set<Edit>();
  const patch = (): string =>
    patchOf(files, applied(files, { ...adapter, edits: [...adapter.edits, ...ticked] }));
  const code = element('code');
  const count = element('summary');
  const show = (): void => {
    const made = applied(files, { ...adapter, edits: [...adapter.edits, ...ticked] }).size;
    count.textContent = `The patch: ${made} files${ticked.size ? `, ${ticked.size} native` : ''}`;
    code.textContent = patch();
  };
  show();
  return [
    element('section', 'changes', [
      element('h2', {}, 'Run it on VideoSDK'),
      element(
        'p',
        {},
        richNodes(
          'An adapter gives VideoSDK the shape of twilio-video: one file of your own, made for what this app uses. Of your files, imports, script tags and `package.json` change. The app then runs as it is.',
        ),
      ),
      element('p', 'buttons', [
        button('Save as a patch', () => save('run-on-videosdk.patch', patch(), 'text/x-diff')),
        ...adapter.create.map(({ path, text }) => {
          const name = path.slice(path.lastIndexOf('/') + 1);
          return button(`Save ${name}`, () => save(name, text, 'text/plain'));
        }),
      ]),
      element('p', {}, richNodes('In a git repository `git apply run-on-videosdk.patch` puts it in.')),
      ...left(adapter.manual),
      ...(natives.length ? [element('h3', {}, 'Native code at once')] : []),
      ...natives.map((native) => places(native, ticked, show)),
      element('details', {}, [
        count,
        element('pre', { className: 'patch', tabIndex: 0, role: 'region', ariaLabel: 'The patch' }, [code]),
      ]),
    ]),
  ];
}

function left(manual: Changes['adapter']['manual']): HTMLElement[] {
  if (manual.length === 0) return [];
  const items = manual.map(({ file, line, says }) =>
    element('li', {}, [element('code', {}, `${file}:${line}`), ' ', ...richNodes(says)]),
  );
  return [element('h3', {}, 'Left to you'), element('ul', 'findings', items)];
}

/** A pattern with a tick for each place. */
function places(
  { title, says, edits }: Changes['natives'][number],
  ticked: Set<Edit>,
  changed: () => void,
): HTMLElement {
  const items = edits.map((edit) => {
    const tick = element('input', { type: 'checkbox' });
    tick.addEventListener('change', () => {
      if (tick.checked) ticked.add(edit);
      else ticked.delete(edit);
      changed();
    });
    const label = element('label', {}, [
      tick,
      ' ',
      element('code', {}, edit.text),
      ` ${edit.file}:${edit.line}`,
    ]);
    return element('li', {}, [label]);
  });
  return element('fieldset', {}, [
    element('legend', {}, title),
    element('p', {}, richNodes(says)),
    element('ul', 'findings', items),
  ]);
}
