import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Finding, Plan } from '../assistant/contract';
import { applied } from '../assistant/plan/edit';
import { patchOf } from '../assistant/plan/patch';

/*
 * What a plan does to a folder: shown as a patch, or written. Nothing is written where it could not be taken back.
 */

/** Why a folder is not to be written to, if so: its changes would mix with others, or could not be undone. */
export function whyNotWrite(folder: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--untracked-files=all', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0)
    return 'The folder is in no git repository, so that nothing could take the changes back. Make one and commit, or apply the patch by hand.';
  return stdout.trim()
    ? 'Something in the folder is not committed. Commit or put it aside first, so that these changes stand alone.'
    : undefined;
}

/**
 * Writes what the plan changes and makes.
 * @returns why nothing was written, if so
 */
export function write(folder: string, files: ReadonlyMap<string, string>, plan: Plan): string | undefined {
  const made = applied(files, plan);
  const outputs: [path: string, bytes: Buffer][] = [];
  for (const [path, text] of made) {
    const before = files.get(path);
    const at = join(folder, path);
    if (before === undefined) {
      outputs.push([at, Buffer.from(text)]);
      continue;
    }
    const mark = markOf(readFileSync(at), before);
    if (!mark) return `"${path}" is not UTF-8, or has changed meanwhile. Nothing was written.`;
    outputs.push([at, Buffer.concat([mark, Buffer.from(text)])]);
  }
  // A file that is made may not take the place of one that was not read, nor follow a link.
  for (const [at, bytes] of outputs) {
    const exists = [...files.keys()].some((path) => join(folder, path) === at);
    try {
      writeFileSync(at, bytes, { flag: exists ? 'w' : 'wx' });
    } catch (error) {
      return `"${at}" could not be written: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return undefined;
}

const BYTE_ORDER = Buffer.from([0xef, 0xbb, 0xbf]);

/** The mark that a file begins with, or nothing where its bytes are not those of its text. */
function markOf(bytes: Buffer, text: string): Buffer | undefined {
  const plain = Buffer.from(text);
  if (bytes.equals(plain)) return Buffer.alloc(0);
  return bytes.equals(Buffer.concat([BYTE_ORDER, plain])) ? BYTE_ORDER : undefined;
}

/** The plan for a reader: what is left to a person, and the patch. */
export function planText(files: ReadonlyMap<string, string>, plan: Plan, written: boolean): string {
  const made = applied(files, plan);
  if (made.size === 0) return 'There is nothing to change here.\n';
  const lines = [...made.keys()].sort().map((path) => `  ${files.has(path) ? 'changes' : 'makes  '} ${path}`);
  const manual = distinct(plan.manual).map(({ file, line, says }) => `  ${file}:${line} ${says}`);
  return [
    written ? 'Written:' : 'This would be done (--write does it):',
    ...lines,
    ...(manual.length ? ['', 'Left to you:', ...manual] : []),
    '',
    ...(written
      ? ['Run your package manager if a package file has changed, then your app.', '']
      : [patchOf(files, made)]),
  ].join('\n');
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
