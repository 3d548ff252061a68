import { element } from '../ui/element';

/** Lets the reader save a file. */
export function save(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  element('a', { href, download: name }).click();
  // The browser reads a large one after the click.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
