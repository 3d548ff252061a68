import type * as bench from './bench';
import type { Inspected } from '../../tokens/inspect';
import type { Side } from '../../sides';
import { ConnectedElement } from '../ui/connected-element';
import { copyText } from '../ui/copy';
import { Latest } from '../ui/latest';
import { clearErrors, showErrors, valuesOf } from './form';

type Bench = typeof bench;

const TICK_MS = 15_000;
const nowInSeconds = (): number => Date.now() / 1000;

/**
 * Shows what the token in its field says, and makes tokens. What is typed in lives in its fields and in variables: it is
 * written to no storage, no address and no log, and gone when the page is left.
 */
class TokenWorkbench extends ConnectedElement {
  #bench: Promise<Bench> | undefined;
  #shown: Inspected | undefined;
  /** Of two readings under way at once, the later one is shown. */
  readonly #readings = new Latest();

  protected override connected(signal: AbortSignal): void {
    this.querySelector<HTMLElement>('.workbench')!.hidden = false;
    const readForm = this.#form('read');
    const makeForm = this.#form('make');
    readForm.addEventListener('input', () => void this.#read(), { signal });
    readForm.addEventListener('submit', (event) => event.preventDefault(), { signal });
    makeForm.addEventListener('change', () => this.#showVendor(), { signal });
    makeForm.addEventListener('submit', (event) => (event.preventDefault(), void this.#make()), { signal });
    this.addEventListener('click', (event) => this.#press(event.target as Element), { signal });
    // A page that is gone back to must not show what was typed in before.
    window.addEventListener('pagehide', () => this.#clear(), { signal });
    const ticking = setInterval(() => this.#tick(), TICK_MS);
    signal.addEventListener('abort', () => clearInterval(ticking));
    this.#clear();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#clear();
  }

  #press(target: Element): void {
    const button = target.closest('button');
    if (!button) return;
    const example = button.dataset['example'];
    if (example) void this.#example(example as Side);
    if (button.hasAttribute('data-clear')) {
      this.#clear();
      this.#token.focus();
    }
    if (button.hasAttribute('data-copy')) void this.#copy();
  }

  async #copy(): Promise<void> {
    const { value } = this.#token;
    this.#say(value === '' ? 'There is no token to copy.' : `${await copyText(value)}.`);
  }

  async #read(): Promise<void> {
    const reading = this.#readings.begin();
    const bench = await this.#load();
    if (!bench || reading.aborted) return;
    const {
      token = '',
      meant = '',
      secret = '',
    } = valuesOf(this.#form('read'), []) as Record<string, string>;
    if (token.trim() === '') return this.#show(undefined);
    const seen = bench.inspectToken(token, (meant || undefined) as Side | undefined, nowInSeconds());
    if (seen.vendor && secret.trim() !== '') {
      seen.findings.push(await bench.checkSignature(seen.jwt.text, secret.trim(), seen.vendor));
      seen.findings.sort(bench.bySeverity);
    }
    if (!reading.aborted) this.#show(seen, bench);
  }

  async #make(): Promise<void> {
    const form = this.#form('make');
    const vendor = this.#makes;
    clearErrors(form);
    const bench = await this.#load();
    if (!bench) return;
    const { token, errors } = await bench.makeToken(vendor, valuesOf(form, ['permissions', 'roles']));
    if (errors) {
      showErrors(form, errors);
      this.#say('No token was made: see the messages at the fields.');
    } else this.#put(token, vendor, '');
  }

  async #example(vendor: Side): Promise<void> {
    const bench = await this.#load();
    if (!bench) return;
    const { token, secret } = await bench.exampleOf(vendor);
    this.#put(token, '', secret);
  }

  /** Puts a token into the field, to be read at once. */
  #put(token: string, meant: Side | '', secret: string): void {
    this.#token.value = token;
    const { elements } = this.#form('read');
    (elements.namedItem('meant') as RadioNodeList).value = meant;
    (elements.namedItem('secret') as HTMLInputElement).value = secret;
    void this.#read().then(() => this.querySelector('.token-report')?.scrollIntoView({ block: 'nearest' }));
  }

  /** The parts that do the work, loaded at the first use; undefined when they could not be. */
  async #load(): Promise<Bench | undefined> {
    try {
      return await (this.#bench ??= import('./bench'));
    } catch {
      this.#bench = undefined;
      this.#say('The workbench could not be loaded. Check the connection and try again.');
      return undefined;
    }
  }

  #show(seen: Inspected | undefined, bench?: Bench): void {
    this.#shown = seen;
    const mapping = this.dataset['mapping'] ?? '';
    this.#report.replaceChildren(...(seen && bench ? bench.renderReport(seen, mapping) : []));
    this.#say(seen && bench ? bench.statusOf(seen) : 'Paste a token, or make one.');
  }

  /** Keeps the time left up to date; reads anew when the token has just begun to hold or run out. */
  #tick(): void {
    const shown = this.#shown;
    if (!shown?.vendor) return;
    void this.#load().then((bench) => {
      if (!bench || shown !== this.#shown) return;
      const seen = bench.inspectToken(shown.jwt.text, undefined, nowInSeconds());
      if (!seen.vendor || seen.inTime !== shown.inTime) return this.#read();
      const lifetime = this.querySelector('[data-lifetime]');
      if (lifetime) lifetime.textContent = seen.lifetime;
      return undefined;
    });
  }

  #clear(): void {
    this.#readings.cancel();
    for (const name of ['read', 'make'] as const) {
      this.#form(name).reset();
      clearErrors(this.#form(name));
    }
    this.#showVendor();
    this.#show(undefined);
  }

  /** Shows the fields of the vendor that is chosen. */
  #showVendor(): void {
    for (const group of this.querySelectorAll<HTMLFieldSetElement>('[data-vendor]')) {
      group.hidden = group.disabled = group.dataset['vendor'] !== this.#makes;
    }
  }

  #say(text: string): void {
    this.querySelector('[data-status]')!.textContent = text;
  }

  #form(name: 'read' | 'make'): HTMLFormElement {
    return this.querySelector<HTMLFormElement>(`form[data-${name}]`)!;
  }

  get #makes(): Side {
    return (this.#form('make').elements.namedItem('vendor') as RadioNodeList).value as Side;
  }

  get #token(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  get #report(): Element {
    return this.querySelector('[data-report]')!;
  }
}

customElements.define('crossfade-token-workbench', TokenWorkbench);
