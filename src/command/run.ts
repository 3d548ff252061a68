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
scan reports what an app uses of twilio-video and what becomes of it with VideoSDK. It writes nothing. In a terminal the
report is short; a file or a pipe gets the whole report, with each use, as Markdown: crossfade scan . > report.md

  --json   for programs; the schema is /assistant.schema.json on the site
  --html   as a web page: crossfade scan . --html > report.html

adapt makes the app run on VideoSDK: it adds a file with twilio-video's interface, and changes the app's imports, script tags
and package files to use it. It shows that as a patch, and writes nothing without --write.

  --both   keeps twilio-video too: your code chooses the service for each call
  --write  writes the changes, if the folder has no uncommitted changes
  --json   the plan, for programs

native converts one pattern of code from the adapter to VideoSDK itself: ${NATIVES.map(({ id }) => id).join(', ')}. It shows and writes changes as adapt does.

None of these commands runs the app's code, or sends anything anywhere.

try runs the built app on the sandbox: two people and a guest meet in it, in a browser on this machine.

The exit code is 0 if nothing is left to do, 1 if something is (uses that are only possible do not count), and 2 if the command was wrong, found no code or could not write.
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
    error(`${asked}\n\n${SHORT}\nSee crossfade --help.\n`);
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
    error(`"${asked.folder}" is not a folder that can be read.\n`);
    return 2;
  }
  if (folder.files.size === 0) {
    const why = folder.leftOut.slice(0, 10).map(({ file, why }) => `\n  ${file}: ${why}`);
    error(
      `There is no code in "${asked.folder}" that can be read. Pass the folder of the app.${why.join('')}\n`,
    );
    return 2;
  }
  const project = { files: folder.files, encoded: folder.encoded };
  if (asked.command === 'native') {
    if (![...project.files.values()].some(isOurs)) {
      error(
        `The app does not run on the adapter yet, and native needs that. First run: crossfade adapt ${asked.folder} --write\n`,
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
      ? 'Pass a command: scan, adapt, native or try.'
      : `There is no command "${command}".`;
  if (command === 'native' && !NATIVES.some(({ id }) => id === pattern))
    return `There is no pattern "${pattern}".`;
  if (!folder || more.length) return 'Pass one folder.';
  if (json && html) return 'Choose only one format for the report.';
  if (command === 'scan' && writing) return 'scan writes nothing: --write is an option of adapt and native.';
  if (command !== 'adapt' && both) return '--both is an option of adapt.';
  if (command !== 'scan' && html) return '--html is an option of scan.';
  return { command, ...asked };
}
