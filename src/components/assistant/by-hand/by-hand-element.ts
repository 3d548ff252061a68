import { element } from '../../ui/element';
import { part } from '../../ui/part';
import { DropBench, type Give } from '../drop-bench';
import type { BuildWork } from './build-work';
import type { Checklist } from './checklist';

/** Takes a built app, says what it is, and packs it with the sandbox in it. Nothing of it runs in the page. */
class ByHand extends DropBench {
  /** What is shown, by the form that it is: each has a worker that keeps its files. */
  readonly #shown = new Map<string, { view: HTMLElement; work: BuildWork }>();
  #checks: Checklist | undefined;

  protected override async work(
    give: Give,
    signal: AbortSignal,
    folder: FileSystemDirectoryHandle | undefined,
  ): Promise<string> {
    const given = await give(({ BUILD }) => BUILD);
    const [{ BuildWork }, { buildView }, { Checklist, formOf }, { hintsOf, sizeSays }, { showStyles }] =
      await Promise.all([
        import('./build-work'),
        import('./build-view'),
        import('./checklist'),
        import('./words'),
        import('./styles'),
      ]);
    signal.throwIfAborted();
    this.say('Reading the build');
    const { worker = '', sandbox = '', site = '/' } = this.dataset;
    const work = new BuildWork(worker);
    let kept = false;
    try {
      const { reading, leftOut } = await work.read(given, signal);
      signal.throwIfAborted();
      showStyles();
      const checks = (this.#checks ??= this.#show(new Checklist()));
      const name = given.kind === 'zip' ? given.file.name : (folder?.name ?? nameOf(given.files[0]?.[1]));
      const drop = (service: Parameters<typeof formOf>[0]): void => {
        this.#replace(formOf(service), view, work);
        checks.drop(formOf(service), { build: work, folder: name, service, hints: hintsOf(reading) });
      };
      const view = buildView({
        reading,
        leftOut,
        name,
        site: new URL(site, location.href).href,
        pack: (service, readMe) =>
          work.pack({ service, readMe, sandbox: new URL(sandbox, location.href).href }),
        chosen: drop,
      });
      if (reading.service) drop(reading.service);
      else this.#replace('unknown', view, work);
      kept = true;
      return `Done: a build of ${sizeSays(reading.files, reading.bytes)}.`;
    } finally {
      if (!kept) work.end();
    }
  }

  #show(checks: Checklist): Checklist {
    part(this, '[data-report]').append(element('div', 'hand-builds'), checks.root);
    return checks;
  }

  /** Puts a build in the place of what was dropped of that form before. */
  #replace(form: string, view: HTMLElement, work: BuildWork): void {
    for (const [other, shown] of this.#shown) if (shown.view === view) this.#shown.delete(other);
    const before = this.#shown.get(form);
    if (before) {
      before.work.end();
      before.view.remove();
    }
    this.#shown.set(form, { view, work });
    if (!view.isConnected) part(this, '.hand-builds').append(view);
  }
}

/** Of the folder that a file was chosen in, if the browser says it. */
const nameOf = (file: File | undefined): string => file?.webkitRelativePath.split('/')[0] || 'The build';

customElements.define('crossfade-by-hand', ByHand);
