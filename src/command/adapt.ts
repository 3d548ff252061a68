import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Finding, Plan } from '../assistant/contract';
import { bytesAfter } from '../assistant/plan/bytes';
import { applied } from '../assistant/plan/edit';
import { patchOf } from '../assistant/plan/patch';
import { visible } from '../assistant/report/visible';
import { messageOf } from '../sandbox/message-of';

/*
 * What a plan does to a folder: shown as a patch, or written. Nothing is written where it could not be taken back.
 */

/** Why a folder is not to be written to, if so: its changes would mix with others, or could not be undone. */
export function whyNotWrite(folder: string): string | undefined {
  // A repository can name a program that git runs to find changes: not for this.
  const args = ['-c', 'core.fsmonitor=false', 'status', '--porcelain', '--untracked-files=all', '.'];
  const { status, stdout, error } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (error)
    return `git could not be started, so you could not undo the changes: ${error.message}. Install git, or apply the patch by hand.`;
  if (status !== 0)
    return 'The folder is not in a git repository, so you could not undo the changes. Create one and commit, or apply the patch by hand.';
  const changed = stdout.split('\n').flatMap((line) => line.slice(3) || []);
  const named = changed.slice(0, 3).map(visible).join(', ') + (changed.length > 3 ? ' …' : '');
  return changed.length
    ? `The folder has uncommitted changes: ${named}. Commit or stash them first, so that they do not mix with these changes.`
    : undefined;
}

/**
 * Writes what the plan changes and makes.
 * @returns why nothing was written, if so
 */
export function write(folder: string, files: ReadonlyMap<string, string>, plan: Plan): string | undefined {
  const made = applied(files, plan);
  const outputs: [path: string, bytes: Uint8Array][] = [];
  for (const [path, text] of made) {
    const before = files.get(path);
    const at = join(folder, path);
    if (before === undefined) {
      outputs.push([at, Buffer.from(text)]);
      continue;
    }
    const bytes = bytesNow(at, before, text);
    if (!bytes) return `"${path}" is not UTF-8, or has changed in the meantime. Nothing was written.`;
    outputs.push([at, bytes]);
  }
  // A file that is made may not take the place of one that was not read, nor follow a link.
  for (const [at, bytes] of outputs) {
    const exists = [...files.keys()].some((path) => join(folder, path) === at);
    try {
      if (!exists) mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, bytes, { flag: exists ? 'w' : 'wx' });
    } catch (error) {
      return `"${at}" could not be written: ${messageOf(error)}. Other files may already have been written: git status shows them, and git restore undoes them.`;
    }
  }
  return undefined;
}

/** Nothing where the file is not what it was, or is gone. */
function bytesNow(at: string, before: string, text: string): Uint8Array | undefined {
  try {
    return bytesAfter(readFileSync(at), before, text);
  } catch {
    return undefined;
  }
}

/** The plan for a reader: what is left to a person, and the patch. */
export function planText(files: ReadonlyMap<string, string>, plan: Plan, written: boolean): string {
  const made = applied(files, plan);
  const lines = [...made.keys()]
    .sort()
    .map((path) => visible(`  ${files.has(path) ? 'changes' : 'creates'} ${path}`));
  const manual = distinct(plan.manual).map(({ file, line, says }) => visible(`  ${file}:${line} ${says}`));
  const leftToYou = manual.length ? ['', 'Left to you:', ...manual] : [];
  if (made.size === 0) return ['There is nothing to change here.', ...leftToYou, ''].join('\n');
  return [
    written ? 'Written:' : 'These changes would be made (--write makes them):',
    ...lines,
    ...leftToYou,
    '',
    ...(written
      ? ['If a package file has changed, run your package manager. Then run your app.', '']
      : [patchOf(files, made)]),
  ].join('\n');
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
