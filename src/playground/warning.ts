import { ACTIONS, type ActionName } from '../demos/actions';

/**
 * What a reader is told of code that came by a link.
 * @param changed whether it is not the site's own
 * @param actions what the next run takes
 * @param leftOut how many of the link's actions this site does not know
 */
export function warning(changed: boolean, actions: readonly ActionName[], leftOut: number): string {
  const code = changed
    ? 'Somebody else changed it. Read it before you press Run both; it runs walled off from this page and from the network, but it can make a browser look up the name of a host.'
    : 'Nothing in it was changed.';
  const said = [code];
  if (actions.length > 0)
    said.push(`Run both then takes: ${actions.map((action) => ACTIONS[action].label).join(', ')}.`);
  if (leftOut === 1) said.push('One action in it is unknown here and left out.');
  if (leftOut > 1) said.push(`${leftOut} actions in it are unknown here and left out.`);
  return said.join(' ');
}
