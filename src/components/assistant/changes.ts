import type { Project, Report, Use } from '../../assistant/contract';
import { adapt, type AdapterTexts } from '../../assistant/plan/adapt';
import { asTwilio, helperFor } from '../../assistant/plan/native';
import { offersIn, withNatives } from '../../assistant/plan/native/offers';
import { isOurs } from '../../assistant/plan/ours';
import type { Changes } from './messages';

/** What is the adapter's affair; the rest stands among the findings. */
const RULES: ReadonlySet<string> = new Set([
  'name-of-package',
  'not-utf-8',
  'served-adapter',
  'both-by-tag',
  'loaded-by-code',
  'version-1',
]);

/**
 * Plans what the page offers to change of a project that was scanned.
 * @param scanAgain scans the project as it is seen when the adapter in it counts as twilio-video
 * @returns that, and the report with the patterns that take its uses
 */
export function changesOf(
  scanned: Project,
  report: Report,
  texts: AdapterTexts,
  scanAgain: (project: Project) => { uses: readonly Use[] },
): { report: Report; changes: Changes } {
  const { files } = scanned;
  const plan = adapt(scanned, report, texts);
  const isAdapted = plan.create.length === 0 && [...files.values()].some(isOurs);
  const { uses } = isAdapted ? scanAgain({ files: asTwilio(files) }) : report;
  // As the app will be: what is rewritten may lie beside the adapter.
  const project = {
    ...scanned,
    files: new Map([...files, ...plan.create.map(({ path, text }) => [path, text] as const)]),
  };
  const offers = isAdapted || plan.create.length ? offersIn(project, uses) : [];
  const natives = offers.map(({ native: { title, says }, found, left }) => ({
    title,
    says,
    found: found.map((one) => ({ ...one, create: one.helper ? helperFor(project.files, texts) : [] })),
    left,
  }));
  const touched = new Set([
    ...plan.edits.map(({ file }) => file),
    ...natives.flatMap(({ found }) => found.flatMap(({ edits }) => edits.map(({ file }) => file))),
  ]);
  return {
    report: isAdapted ? report : withNatives(report, files, offers),
    changes: {
      before: [...files].filter(([path]) => touched.has(path)),
      adapter: { ...plan, manual: plan.manual.filter(({ rule }) => RULES.has(rule)) },
      natives: natives.filter(({ found, left }) => found.length || left.length),
    },
  };
}
