import type { Progress } from '../../assistant/scan';
import { part } from '../ui/part';
import { DropBench, type Give } from './drop-bench';

const STAGES: Readonly<Record<Progress, string>> = {
  read: 'Looking at the files',
  parse: 'Reading the code',
  follow: 'Following rooms and people through it',
  collect: 'Collecting the uses',
  report: 'Writing the report',
};

/** Takes a project, scans it in a worker and shows the report. What it takes to read and show one comes when one is dropped. */
class Assistant extends DropBench {
  protected override async work(
    give: Give,
    signal: AbortSignal,
    folder: FileSystemDirectoryHandle | undefined,
  ): Promise<string> {
    const given = await give(({ SOURCE }) => SOURCE);
    const dropped =
      given.kind === 'zip'
        ? { kind: 'zip' as const, bytes: new Uint8Array(await given.file.arrayBuffer()) }
        : given;
    const [{ scanning }, { reportView }] = await Promise.all([import('./scanning'), import('./report-view')]);
    signal.throwIfAborted();
    const { worker = '', site = '/' } = this.dataset;
    const done = await scanning(worker, dropped, (stage) => this.say(STAGES[stage]), signal);
    signal.throwIfAborted();
    part(this, '[data-report]').replaceChildren(reportView(done, site, folder));
    const { uses, files } = done.report.summary;
    return uses === 0
      ? 'Done: the app does not use twilio-video.'
      : `Done: ${uses} uses in ${files} ${files === 1 ? 'file' : 'files'}.`;
  }
}

customElements.define('crossfade-assistant', Assistant);
