import type { Locator } from 'playwright-core';

/** The first of them that can be seen, which may take a moment to come. */
export async function firstVisible(locator: Locator, withinMs: number): Promise<Locator | undefined> {
  const visible = locator.filter({ visible: true }).first();
  if (withinMs > 0) await visible.waitFor({ timeout: withinMs }).catch(() => undefined);
  return (await visible.isVisible().catch(() => false)) ? visible : undefined;
}

/** Waits for any of them. */
export async function anyVisible([first, ...others]: readonly Locator[], withinMs: number): Promise<void> {
  if (first)
    await firstVisible(
      others.reduce((all, other) => all.or(other), first),
      withinMs,
    );
}

/** How a person would call it. */
export async function nameOf(locator: Locator): Promise<string> {
  const name = await locator
    .evaluate((element) => {
      const { value, id } = element as HTMLInputElement;
      const said =
        element.getAttribute('aria-label') ??
        (element.textContent.trim() || element.getAttribute('title') || element.getAttribute('alt'));
      const [first] = element.classList;
      const selector = id ? `#${id}` : first && `.${CSS.escape(first)}`;
      return said || value || (selector && `css=${selector}`) || '';
    })
    .catch(() => '');
  return name.replace(/\s+/g, ' ').slice(0, 60);
}
