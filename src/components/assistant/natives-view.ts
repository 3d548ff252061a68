import { applied } from '../../assistant/plan/edit';
import { patchOf } from '../../assistant/plan/patch';
import { element } from '../ui/element';
import { richNodes } from '../ui/rich-text';
import type { NativeChange, NativeChanges } from './messages';

/**
 * A pattern of code: each place with its change, to tick, and the places that stay.
 * @param ticked is told of what is taken
 */
export function nativeView(
  { title, says, found, left }: NativeChanges,
  files: ReadonlyMap<string, string>,
  ticked: Set<NativeChange>,
  changed: () => void,
): HTMLElement {
  return element('fieldset', 'native', [
    element('legend', {}, title),
    element('p', {}, richNodes(says)),
    ...(found.length > 1 ? [all(found, ticked, changed)] : []),
    element(
      'ul',
      'findings',
      found.map((change) => place(change, files, ticked, changed)),
    ),
    ...(left.length ? [stays(left)] : []),
  ]);
}

function place(
  change: NativeChange,
  files: ReadonlyMap<string, string>,
  ticked: Set<NativeChange>,
  changed: () => void,
): HTMLElement {
  const tick = element('input', { type: 'checkbox' });
  tick.addEventListener('change', () => {
    if (tick.checked) ticked.add(change);
    else ticked.delete(change);
    changed();
  });
  const diff = patchOf(files, applied(files, { edits: change.edits, create: [] }))
    .split('\n')
    .filter((line) => /^[+-](?![+-]{2} )/.test(line))
    .map((line) => element('span', line.startsWith('+') ? 'added' : 'removed', `${line}\n`));
  return element('li', {}, [
    element('label', {}, [tick, ' ', element('code', { translate: false }, `${change.file}:${change.line}`)]),
    element(
      'pre',
      {
        className: 'patch',
        tabIndex: 0,
        role: 'region',
        ariaLabel: `The change at ${change.file}:${change.line}`,
      },
      [element('code', {}, diff)],
    ),
  ]);
}

/** Ticks all places at once. */
function all(found: readonly NativeChange[], ticked: Set<NativeChange>, changed: () => void): HTMLElement {
  const button = element('button', { type: 'button', className: 'button' }, `Tick all ${found.length}`);
  button.addEventListener('click', () => {
    for (const tick of button
      .closest('fieldset')
      ?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])
      tick.checked = true;
    for (const change of found) ticked.add(change);
    changed();
  });
  return element('p', 'buttons', [button]);
}

function stays(left: NativeChanges['left']): HTMLElement {
  const items = left.map(({ file, line, says }) =>
    element('li', {}, [element('code', { translate: false }, `${file}:${line}`), ' ', ...richNodes(says)]),
  );
  return element('details', {}, [
    element('summary', {}, `Stays on the adapter: ${left.length}`),
    element('ul', 'findings', items),
  ]);
}
