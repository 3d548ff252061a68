import { parseArgs } from 'node:util';
import { scan } from '../assistant/scan';
import { toHtml } from '../assistant/report/html';
import { toMarkdown } from '../assistant/report/markdown';
import { readFolder } from './read-folder';

const USAGE = `Usage: crossfade scan <folder> [--json | --html]

Says what an app uses of twilio-video and what becomes of it with VideoSDK. It reads the folder, writes nothing, runs
nothing of it, and sends nothing anywhere. The report is Markdown unless you ask for another form.

  --json   for programs; the form is /assistant.schema.json of the site
  --html   a page of its own: crossfade scan . --html > report.html

Ends with 0 when nothing of twilio-video is left, with 1 when something is, with 2 when it was not called rightly.
`;

export interface Output {
  out(text: string): void;
  error(text: string): void;
}

export interface Environment {
  /** Declarations of the language, the browser and twilio-video: text by path. */
  types: Readonly<Record<string, string>>;
  /** The site's address, with a slash at its end, if it is known. */
  site?: string | undefined;
}

/**
 * The command line.
 * @param args what stands behind the command's name
 * @returns how the process is to end
 */
export function run(args: string[], { types, site }: Environment, { out, error }: Output): number {
  const asked = read(args);
  if (typeof asked === 'string') {
    error(`${asked}\n\n${USAGE}`);
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
  const report = scan({ files: folder.files }, { types, leftOut: folder.leftOut });
  if (asked.form === 'json') out(`${JSON.stringify(report, undefined, 2)}\n`);
  else out(asked.form === 'html' ? toHtml(report, site) : toMarkdown(report, site));
  return report.summary.uses > 0 ? 1 : 0;
}

type Asked = { help: boolean; folder: string; form: 'json' | 'html' | 'markdown' };

function read(args: string[]): Asked | string {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        html: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : 'It was not called rightly.';
  }
  const { values, positionals } = parsed;
  const [command, folder, ...more] = positionals;
  if (values.help) return { help: true, folder: '', form: 'markdown' };
  if (command !== 'scan')
    return command === undefined ? 'Say what to do.' : `There is no command "${command}".`;
  if (folder === undefined || more.length) return 'Name one folder.';
  if (values.json && values.html) return 'Ask for one form of the report.';
  return { help: false, folder, form: values.json ? 'json' : values.html ? 'html' : 'markdown' };
}
