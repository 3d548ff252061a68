import { ACTIONS, type ActionName } from '../demos/actions';

/**
 * What the page tells a reader about code that came through a link.
 * @param changed whether it differs from the site's own
 * @param actions the actions of the next run
 * @param leftOut how many of the link's actions this site does not know
 */
export function warning(changed: boolean, actions: readonly ActionName[], leftOut: number): string {
  const code = changed
    ? 'Somebody else changed it. Read it before you press Run both. It runs isolated from this page and from the network, but it can make the browser look up host names.'
    : 'Nothing in it was changed.';
  const said = [code];
  if (actions.length > 0)
    said.push(`Run both then performs: ${actions.map((action) => ACTIONS[action].label).join(', ')}.`);
  if (leftOut === 1) said.push('One action in it is unknown to this site and was left out.');
  if (leftOut > 1) said.push(`${leftOut} actions in it are unknown to this site and were left out.`);
  return said.join(' ');
}
