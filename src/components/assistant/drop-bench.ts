import { messageOf } from '../../sandbox/message-of';
import { ConnectedElement } from '../ui/connected-element';
import { Latest } from '../ui/latest';
import { part } from '../ui/part';
import type * as taking from './take';
import type { Given, Wanted } from './take';

type Take = typeof taking;

/** Gives what the reader has dropped or chosen, as far as it is wanted. */
export type Give = <T>(wanted: (take: Take) => Wanted<T>) => Promise<Given<T>>;

/** Where a reader drops a folder or a zip, or chooses one, and what is done with it. What it takes to read one comes when one is dropped. */
export abstract class DropBench extends ConnectedElement {
  /** What is dropped while another is read takes its place. */
  readonly #works = new Latest();

  /**
   * Does what is to be done.
   * @param folder where the browser can write to it
   * @returns what to say in the end
   * @throws {Error} whose message is for the reader
   */
  protected abstract work(
    give: Give,
    signal: AbortSignal,
    folder: FileSystemDirectoryHandle | undefined,
  ): Promise<string>;

  protected override connected(signal: AbortSignal): void {
    part(this, '[data-bench]').hidden = false;
    this.#field('folder').webkitdirectory = true;
    const zone = part(this, '[data-zone]');
    zone.addEventListener('dragover', (event) => (event.preventDefault(), zone.classList.add('over')), {
      signal,
    });
    zone.addEventListener('dragleave', () => zone.classList.remove('over'), { signal });
    zone.addEventListener('drop', (event) => this.#dropped(event), { signal });
    part(this, '[data-choose-folder]').addEventListener('click', () => void this.#chooseFolder(), { signal });
    part(this, '[data-choose-zip]').addEventListener('click', () => this.#field('zip').click(), { signal });
    for (const name of ['folder', 'zip'] as const)
      this.#field(name).addEventListener('change', () => this.#chosen(this.#field(name)), { signal });
    part(this, '[data-stop]').addEventListener('click', () => this.#stop(), { signal });
    signal.addEventListener('abort', () => this.#works.cancel());
  }

  protected say(text: string): void {
    part(this, '[data-status]').textContent = text;
  }

  #dropped(event: DragEvent): void {
    event.preventDefault();
    part(this, '[data-zone]').classList.remove('over');
    const items = event.dataTransfer?.items;
    // Read at once: the list is gone when the event is over.
    if (!items?.length) return;
    const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    void this.#begin((take, wanted, signal) => take.fromDrop(entries, wanted, signal), import('./take'));
  }

  async #chooseFolder(): Promise<void> {
    try {
      const loading = import('./take');
      const pick = (await loading).folderPicker();
      if (!pick) return this.#field('folder').click();
      const handle = await pick({ mode: 'read' });
      await this.#begin((take, wanted, signal) => take.fromHandle(handle, wanted, signal), loading, handle);
    } catch (error) {
      // The reader chose none.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.say(messageOf(error));
    }
  }

  #chosen(field: HTMLInputElement): void {
    const { files } = field;
    if (files?.length)
      void this.#begin((take, wanted, signal) => take.fromList(files, wanted, signal), import('./take'));
  }

  async #begin(
    taken: <T>(take: Take, wanted: Wanted<T>, signal: AbortSignal) => Promise<Given<T>>,
    loading: Promise<Take>,
    folder?: FileSystemDirectoryHandle,
  ): Promise<void> {
    const signal = this.#works.begin();
    this.#busy(true);
    this.say('Taking the files');
    try {
      const give: Give = async (wanted) => {
        const take = await loading;
        return taken(take, wanted(take), signal);
      };
      const said = await this.work(give, signal, folder);
      if (!signal.aborted) this.say(said);
    } catch (error) {
      if (!signal.aborted) this.say(error instanceof Error ? error.message : 'That did not work.');
    } finally {
      if (!signal.aborted) this.#busy(false);
    }
  }

  #stop(): void {
    this.#works.cancel();
    this.#busy(false);
    this.say('Stopped. Nothing was kept.');
  }

  #busy(busy: boolean): void {
    part(this, '[data-stop]').hidden = !busy;
    part(this, '[data-bench]').toggleAttribute('aria-busy', busy);
    // The same file can be chosen again.
    if (!busy) for (const name of ['folder', 'zip'] as const) this.#field(name).value = '';
  }

  #field = (name: 'folder' | 'zip'): HTMLInputElement => part<HTMLInputElement>(this, `[data-field-${name}]`);
}
