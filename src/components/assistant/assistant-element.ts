import type { Progress } from '../../assistant/scan';
import { messageOf } from '../../sandbox/message-of';
import { ConnectedElement } from '../ui/connected-element';
import { Latest } from '../ui/latest';
import { part } from '../ui/part';
import type { Dropped } from './messages';
import type * as taking from './take';

const STAGES: Readonly<Record<Progress, string>> = {
  read: 'Looking at the files',
  parse: 'Reading the code',
  follow: 'Following rooms and people through it',
  collect: 'Collecting the uses',
  report: 'Writing the report',
};

/** Takes a project, scans it in a worker and shows the report. What it takes to read and show one comes when one is dropped. */
class Assistant extends ConnectedElement {
  /** A project that is dropped while another is scanned takes its place. */
  readonly #scans = new Latest();

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
    signal.addEventListener('abort', () => this.#scans.cancel());
  }

  #dropped(event: DragEvent): void {
    event.preventDefault();
    part(this, '[data-zone]').classList.remove('over');
    const items = event.dataTransfer?.items;
    // Read at once: the list is gone when the event is over.
    if (!items?.length) return;
    const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    void this.#scan((take, signal) => take.fromDrop(entries, signal), import('./take'));
  }

  async #chooseFolder(): Promise<void> {
    try {
      const loading = import('./take');
      const pick = (await loading).folderPicker();
      if (!pick) return this.#field('folder').click();
      const handle = await pick({ mode: 'read' });
      await this.#scan((take, signal) => take.fromHandle(handle, signal), loading, handle);
    } catch (error) {
      // The reader chose none.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#say(messageOf(error));
    }
  }

  #chosen(field: HTMLInputElement): void {
    const { files } = field;
    if (files?.length) void this.#scan((take, signal) => take.fromList(files, signal), import('./take'));
  }

  async #scan(
    take: (take: Take, signal: AbortSignal) => Promise<Dropped>,
    loading: Promise<Take>,
    folder?: FileSystemDirectoryHandle,
  ): Promise<void> {
    const signal = this.#scans.begin();
    this.#busy(true);
    this.#say('Taking the files');
    try {
      const dropped = await take(await loading, signal);
      const [{ scanning }, { reportView }] = await Promise.all([
        import('./scanning'),
        import('./report-view'),
      ]);
      signal.throwIfAborted();
      const { worker = '', site = '/' } = this.dataset;
      const done = await scanning(worker, dropped, (stage) => this.#say(STAGES[stage]), signal);
      if (signal.aborted) return;
      const view = reportView(done, site, folder);
      part(this, '[data-report]').replaceChildren(view);
      const { uses, files } = done.report.summary;
      this.#say(
        uses === 0
          ? 'Done: nothing of twilio-video was found.'
          : `Done: ${uses} uses in ${files} ${files === 1 ? 'file' : 'files'}.`,
      );
    } catch (error) {
      if (!signal.aborted) this.#say(error instanceof Error ? error.message : 'That did not work.');
    } finally {
      if (!signal.aborted) this.#busy(false);
    }
  }

  #stop(): void {
    this.#scans.cancel();
    this.#busy(false);
    this.#say('Stopped. Nothing was kept.');
  }

  #busy(busy: boolean): void {
    part(this, '[data-stop]').hidden = !busy;
    part(this, '[data-bench]').toggleAttribute('aria-busy', busy);
    // The same file can be chosen again.
    if (!busy) for (const name of ['folder', 'zip'] as const) this.#field(name).value = '';
  }

  #say(text: string): void {
    part(this, '[data-status]').textContent = text;
  }

  #field = (name: 'folder' | 'zip'): HTMLInputElement => part<HTMLInputElement>(this, `[data-field-${name}]`);
}

type Take = typeof taking;

customElements.define('crossfade-assistant', Assistant);
