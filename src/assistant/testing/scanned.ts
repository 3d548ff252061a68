import type { Report, Use } from '../contract';
import { typeFiles } from '../../components/editor/types/files';
import { scan } from '../scan';

const all = typeFiles('');
/** Without the browser's declarations, which take most of the time and are seldom needed. */
const withoutDom = Object.fromEntries(Object.entries(all).filter(([path]) => !path.includes('lib.dom')));

/** The report on an app whose files are given: text by path. @param dom whether the browser's types are needed */
export function scanned(files: Record<string, string>, { dom = false } = {}): Report {
  return scan({ files: new Map(Object.entries(files)) }, { types: dom ? all : withoutDom });
}

/** Uses as `line:name`, with the file in front where the app has several. */
export function places(report: Report, file?: string, fits: (use: Use) => boolean = () => true): string[] {
  return report.uses
    .filter((use) => (file === undefined || use.file === file) && fits(use))
    .map(({ line, name }) => `${line}:${name}`);
}
