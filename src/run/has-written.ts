/** Tells that something is kept: the list of the names under which it is, the one that was written last at the end. */
export const LIST = 'written';

/** Whether anything that a reader wrote into programs is kept in this tab. Asked before what reads it is loaded. */
export function hasWritten(): boolean {
  try {
    return LIST in sessionStorage;
  } catch {
    return false;
  }
}
