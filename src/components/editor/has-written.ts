/** Whether anything that a reader wrote into programs is kept in this tab. Asked before what reads it is loaded. */
export function hasWritten(): boolean {
  try {
    return 'written' in sessionStorage;
  } catch {
    return false;
  }
}
