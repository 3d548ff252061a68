/** A part of a component, by its selector. @throws {Error} when the component's markup lacks it */
export function part<E extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`The markup of <${root.localName}> has no ${selector}.`);
  return found;
}
