import { checkbox } from '../ui/controls';
import { element } from '../ui/element';

const LIST: readonly (readonly [string, string])[] = [
  ['Ctrl Enter', 'Run both, from anywhere; Cmd Enter on a Mac'],
  ['1', 'Go to the program of Twilio Video'],
  ['2', 'Go to the program of VideoSDK'],
  ['?', 'This list'],
  ['← →', 'From one tab to the next'],
  ['↑ ↓', 'On a line between two parts: make the upper one smaller or larger'],
  ['Esc', 'Close a menu'],
  ['Tab', 'Leave an editor; Ctrl ] and Ctrl [ indent'],
];

/**
 * Shows which keys do what.
 * @param single whether keys without Ctrl or Cmd do something
 * @param changed told when the reader wants it otherwise
 */
export function listKeys(single: boolean, changed: (single: boolean) => void): void {
  if (document.querySelector('dialog.keys')) return;
  const heading = element('h2', { id: 'keys-title' }, 'Keys');
  const list = element(
    'dl',
    {},
    LIST.flatMap(([keys, does]) => [
      element(
        'dt',
        {},
        keys.split(' ').map((key) => element('kbd', {}, key)),
      ),
      element('dd', {}, does),
    ]),
  );
  const box = checkbox('Use 1, 2 and ?', () => changed(box.input.checked));
  box.input.checked = single;
  const close = element('form', { method: 'dialog' }, [element('button', 'button', 'Close')]);
  const dialog = element('dialog', 'question keys', [heading, list, box.label, close]);
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
