import { checkbox } from '../ui/controls';
import { element } from '../ui/element';
import { recall, remember, SINGLE_KEYS } from '../ui/remembered';

const LIST: readonly (readonly [string, string])[] = [
  ['Ctrl Enter', 'Run both, from anywhere; Cmd Enter on a Mac'],
  ['1', 'Go to the program of Twilio Video'],
  ['2', 'Go to the program of VideoSDK'],
  ['/', 'Search; Ctrl K, or Cmd K on a Mac'],
  ['?', 'This list'],
  ['← →', 'Move between tabs'],
  ['↑ ↓', 'On a divider: make the part above it smaller or larger'],
  ['Esc', 'Close a menu'],
  ['Tab', 'Leave an editor; Ctrl ] and Ctrl [ indent'],
];

/** Shows which keys do what, and whether those without Ctrl or Cmd do anything. */
export function listKeys(): void {
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
  const box = checkbox('Use 1, 2, / and ?', () => remember(SINGLE_KEYS, box.input.checked ? 'on' : 'off'));
  box.input.checked = recall(SINGLE_KEYS) !== 'off';
  const close = element('form', { method: 'dialog' }, [element('button', 'button', 'Close')]);
  const dialog = element('dialog', 'question keys', [heading, list, box.label, close]);
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
