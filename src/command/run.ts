import { parseArgs } from 'node:util';
import type { Plan, Report } from '../assistant/contract';
import { adapt, type AdapterTexts } from '../assistant/plan/adapt';
import { NATIVES, asTwilio, natively } from '../assistant/plan/native';
import { offersIn, withNatives } from '../assistant/plan/native/offers';
import { scan } from '../assistant/scan';
import { isOurs } from '../assistant/plan/ours';
import { toBrief } from '../assistant/report/brief';
import { toHtml } from '../assistant/report/html';
import { toMarkdown } from '../assistant/report/markdown';
import { planText, whyNotWrite, write } from './adapt';
import { readFolder } from './read-folder';
import { wrongCall } from './wrong-call';

const SHORT = `Usage: crossfade scan <folder> [--json | --html]
       crossfade adapt <folder> [--both] [--write] [--json]
       crossfade native <pattern> <folder> [--write] [--json]
       crossfade try <folder of a build> [--migrated <folder>] (crossfade try --help)
`;

const USAGE = `${SHORT}
scan says what an app uses of twilio-video and what becomes of it with VideoSDK. It writes nothing. A terminal shows the
report in short; a file or a pipe gets all of it, with each use, as Markdown: crossfade scan . > report.md

  --json   for programs; the form is /assistant.schema.json of the site
  --html   a page of its own: crossfade scan . --html > report.html

adapt makes it run on VideoSDK: a file in the shape of twilio-video, and the app's imports, script tags and package files
that lead to it. It shows that as a patch, and writes nothing unless you say so.

  --both   keeps twilio-video beside it: each call says which of the two it uses
  --write  writes it, if all in the folder is committed
  --json   the plan, for programs

native turns a pattern of code on the adapter over to VideoSDK: ${NATIVES.map(({ id }) => id).join(', ')}. Shows and writes as adapt does.

None of these runs anything of the app, or sends anything anywhere.

try runs the built app on the sandbox: two people and a guest meet in it, in a browser on this machine.

Ends with 0 when nothing is left to do, with 1 when something is (uses that are only possible do not count), with 2 when it was not called correctly, found no code or could not write.
`;

export interface Output {
  out(text: string): void;
  error(text: string): void;
  /** Whether a person reads along. */
  terminal?: boolean;
}

export interface Environment {
  /** Declarations of the language, the browser and twilio-video: text by path. */
  types: Readonly<Record<string, string>>;
  /** The adapter's parts. */
  adapter: AdapterTexts;
  /** The site's address, with a slash at its end, if it is known. */
  site?: string | undefined;
}

/**
 * The command line.
 * @param args what stands behind the command's name
 * @returns how the process is to end
 */
export function run(
  args: string[],
  { types, adapter, site }: Environment,
  { out, error, terminal }: Output,
): number {
  const asked = read(args);
  if (typeof asked === 'string') {
    error(`${asked}\n\n${SHORT}\ncrossfade --help says more.\n`);
    return 2;
  }
  if (asked.help) {
    out(USAGE);
    return 0;
  }
  let folder;
  try {
    folder = readFolder(asked.folder);
  } catch {
    error(`"${asked.folder}" is no folder that can be read.\n`);
    return 2;
  }
  if (folder.files.size === 0) {
    const why = folder.leftOut.slice(0, 10).map(({ file, why }) => `\n  ${file}: ${why}`);
    error(
      `There is no code in "${asked.folder}" that can be read. Name the folder of the app.${why.join('')}\n`,
    );
    return 2;
  }
  const project = { files: folder.files, encoded: folder.encoded };
  if (asked.command === 'native') {
    if (![...project.files.values()].some(isOurs)) {
      error(
        `The app does not run on the adapter yet, and native works on an app that does. First run: crossfade adapt ${asked.folder} --write\n`,
      );
      return 2;
    }
    const { uses } = scan({ files: asTwilio(project.files) }, { types });
    return change(asked, project.files, natively(project, uses, [asked.pattern], adapter), { out, error });
  }
  const report = scan(project, { types, leftOut: folder.leftOut });
  if (asked.command === 'scan') {
    const { create } = adapt(project, report, adapter);
    const adapted = new Map([...project.files, ...create.map(({ path, text }) => [path, text] as const)]);
    const offers = create.length ? offersIn({ ...project, files: adapted }, report.uses) : [];
    const whole = withNatives(report, project.files, offers);
    const brief = terminal && asked.form === 'text';
    out(brief ? toBrief(whole) : reportText(whole, asked.form, site));
    // What is only used like it may be the adapter, or anybody's.
    return report.summary.certain + report.summary.likely > 0 ? 1 : 0;
  }
  return change(asked, project.files, adapt(project, report, adapter, { both: asked.both }), { out, error });
}

function change(
  { folder, form, write: writing }: Asked,
  files: ReadonlyMap<string, string>,
  plan: Plan,
  { out, error }: Output,
): number {
  const something = plan.edits.length + plan.create.length > 0;
  if (writing && something) {
    const why = whyNotWrite(folder) ?? write(folder, files, plan);
    if (why !== undefined) {
      error(`${why}\n`);
      return 2;
    }
  }
  out(form === 'json' ? `${JSON.stringify(plan, undefined, 2)}\n` : planText(files, plan, writing));
  const stays = plan.manual.some(({ rule }) => rule === 'not-utf-8');
  return stays || (something && !writing) ? 1 : 0;
}

function reportText(report: Report, form: Asked['form'], site: string | undefined): string {
  if (form === 'json') return `${JSON.stringify(report, undefined, 2)}\n`;
  return form === 'html' ? toHtml(report, site) : toMarkdown(report, site);
}

interface Asked {
  command: 'scan' | 'adapt' | 'native';
  /** What `native` is to rewrite. */
  pattern: string;
  help: boolean;
  folder: string;
  form: 'json' | 'html' | 'text';
  both: boolean;
  write: boolean;
}

function read(args: string[]): Asked | string {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        html: { type: 'boolean' },
        both: { type: 'boolean' },
        write: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return wrongCall(error);
  }
  const { values, positionals } = parsed;
  const { json, html, both = false, write: writing = false, help = false } = values;
  const [command, ...named] = positionals;
  const pattern = command === 'native' ? (named.shift() ?? '') : '';
  const [folder = '', ...more] = named;
  const form = json ? 'json' : html ? 'html' : 'text';
  const asked = { pattern, help, folder, form, both, write: writing } as const;
  if (help) return { command: 'scan', ...asked };
  if (command !== 'scan' && command !== 'adapt' && command !== 'native')
    return command === undefined
      ? 'Say what to do: scan, adapt, native or try.'
      : `There is no command "${command}".`;
  if (command === 'native' && !NATIVES.some(({ id }) => id === pattern))
    return `There is no pattern "${pattern}".`;
  if (!folder || more.length) return 'Name one folder.';
  if (json && html) return 'Ask for one form of the report only.';
  if (command === 'scan' && writing) return 'scan writes nothing: --write belongs to adapt and native.';
  if (command !== 'adapt' && both) return '--both belongs to adapt.';
  if (command !== 'scan' && html) return '--html belongs to scan.';
  return { command, ...asked };
}
