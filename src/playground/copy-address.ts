/**
 * Copies the page's address.
 * @returns what to tell the reader
 * @throws {Error} when the browser does not let it be copied
 */
export async function copyAddress(): Promise<string> {
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    throw new Error('The link stands in the address bar; the browser did not let it be copied.');
  }
  return `The link is copied and stands in the address bar: ${location.href.length} characters.`;
}
