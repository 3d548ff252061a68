/*
 * What is ticked in the plan is there again when the reader comes back by a link of the site, which says nothing about it:
 * for as long as the tab lives, as what is written into programs. Storage may be switched off: the address still has it.
 */

const KEY = 'plan';

/** @param query what is ticked, as it stands in the address */
export function keepTicks(query: string): void {
  try {
    if (query) sessionStorage.setItem(KEY, query);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Nothing to be done.
  }
}

/** What was ticked last, as it stands in the address. */
export function keptTicks(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
