/**
 * Fetches a file that the site was built with.
 * @returns what it holds; nothing when it cannot be had, or when something else came, such as the page of a network that wants a
 *   login first
 */
export async function fetchJson<T>(address: string): Promise<T | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
