import { counted } from '../../counted';
import { fromQuery, toQuery } from '../../plan/address';
import type { Book } from '../../plan/book';
import { makePlan, type Plan } from '../../plan/plan';
import { toIssues, toMarkdown } from '../../plan/write';
import { ConnectedElement } from '../ui/connected-element';
import { copyText } from '../ui/copy';
import { part } from '../ui/part';
import { keepTicks, keptTicks } from './kept-ticks';
import { planNodes } from './plan-view';

/** The page "Your plan": what is ticked decides what is shown, and stands in the address. */
class PlanElement extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    void this.#start(signal).catch(() => {
      part(this, '[data-summary]').textContent =
        'The plan could not be loaded. Reload the page, or go through the guide in its order.';
    });
  }

  async #start(signal: AbortSignal): Promise<void> {
    const response = await fetch(this.dataset['book'] ?? '', { signal });
    if (!response.ok) throw new Error(`The site answered ${response.status}.`);
    const book = (await response.json()) as Book;
    const form = part<HTMLFormElement>(this, '[data-form]');
    for (const name of ['data-form', 'data-actions']) part(this, `[${name}]`).hidden = false;

    const read = (): void => {
      const used = fromQuery(location.search);
      for (const box of this.#boxes()) box.checked = used.has(box.value);
      this.#show(used, book);
    };
    // What an address says goes first: somebody may have sent it.
    const kept = location.search ? '' : toQuery(fromQuery(keptTicks()));
    if (kept) history.replaceState(null, '', location.pathname + kept + location.hash);
    read();
    window.addEventListener('popstate', read, { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener(
      'change',
      ({ target }) => this.#boxes().includes(target as never) && this.#ticked(book),
      {
        signal,
      },
    );
    this.#onPress('[data-read]', () => this.#readPaste(book), signal);
    this.#onPress('[data-print]', () => window.print(), signal);
    this.#onPress('[data-copy=markdown]', () => this.#copy(toMarkdown, book), signal);
    this.#onPress('[data-copy=issues]', () => this.#copy(toIssues, book), signal);
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name=uses]')];
  }

  #used(): Set<string> {
    return new Set(this.#boxes().flatMap(({ checked, value }) => (checked ? [value] : [])));
  }

  #ticked(book: Book): void {
    const used = this.#used();
    const query = toQuery(used);
    history.replaceState(null, '', location.pathname + query);
    keepTicks(query);
    this.#show(used, book);
  }

  #show(used: ReadonlySet<string>, book: Book): void {
    const plan = makePlan(used, book);
    const { length } = plan.works;
    part(this, '[data-summary]').textContent =
      `${counted(length, 'piece', 'pieces')} of work, roughly ${plan.effort} for one developer who knows the app.`;
    part(this, '[data-plan]').replaceChildren(...planNodes(plan, this.dataset['site'] ?? '/'));
  }

  async #readPaste(book: Book): Promise<void> {
    const status = part(this, '[data-read-status]');
    try {
      const { readPaste } = await import('../../plan/read-paste');
      const { used, from } = readPaste(part<HTMLTextAreaElement>(this, '[data-paste]').value, book);
      for (const box of this.#boxes()) box.checked ||= used.has(box.value);
      this.#ticked(book);
      status.textContent =
        used.size > 0
          ? `Read ${from}: ${used.size} found. Check what is ticked.`
          : `Read ${from}, and found nothing in the list above. Tick what your app uses.`;
    } catch (error) {
      status.textContent = (error as Error).message;
    }
  }

  async #copy(write: (plan: Plan, address: (path: string) => string) => string, book: Book): Promise<void> {
    const site = new URL(this.dataset['site'] ?? '/', location.href);
    const text = write(makePlan(this.#used(), book), (path) => new URL(path, site).href);
    part(this, '[data-copy-status]').textContent = await copyText(text);
  }

  #onPress(selector: string, act: () => unknown, signal: AbortSignal): void {
    part(this, selector).addEventListener('click', () => void act(), { signal });
  }
}

customElements.define('crossfade-plan', PlanElement);
