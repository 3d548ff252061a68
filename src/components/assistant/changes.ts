import type { Report } from '../../assistant/contract';
import { adapt, type AdapterTexts } from '../../assistant/plan/adapt';
import { NATIVES, natively } from '../../assistant/plan/native';
import type { Changes } from './messages';

/** What is the adapter's affair; the rest stands among the findings. */
const RULES: ReadonlySet<string> = new Set(['name-of-package', 'served-adapter', 'both-by-tag', 'version-1']);

/** Plans what the page offers to change of a project that was scanned. */
export function changesOf(files: ReadonlyMap<string, string>, report: Report, texts: AdapterTexts): Changes {
  const plan = adapt({ files }, report, texts);
  const natives = NATIVES.map(({ id, title, says }) => ({
    title,
    says,
    edits: natively({ files }, report.uses, [id]).edits.map((edit) => ({
      ...edit,
      line: (files.get(edit.file) ?? '').slice(0, edit.start).split('\n').length,
    })),
  }));
  const touched = new Set([
    ...plan.edits.map(({ file }) => file),
    ...plan.create.map(({ path }) => path),
    ...natives.flatMap(({ edits }) => edits.map(({ file }) => file)),
  ]);
  return {
    before: [...files].filter(([path]) => touched.has(path)),
    adapter: { ...plan, manual: plan.manual.filter(({ rule }) => RULES.has(rule)) },
    natives: natives.filter(({ edits }) => edits.length),
  };
}
