import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { messageOf } from '../../sandbox/message-of';
import { isClean, QUESTIONS, reportOf, toMarkdown, toText, type Tried } from '../../trial/report';
import { startScript } from '../../trial/start-script';
import type { Output } from '../run';
import { wrongCall } from '../wrong-call';
import { findPlaywright, playwrightMissing, startBrowser } from './browser';
import { runChecks } from './checks';
import { commonRoom } from './common-room';
import { buildsOf, Refused, type Build } from './builds';
import { Person } from './person';
import { byHandText } from './by-hand';
import { watchMedia, watchPresses } from './in-page';
import { serveBuild, type ServedBuild } from './server';
import { missingHint, watchPages } from './watch';

const TRY_SHORT = `Usage: crossfade try <folder of a build> [--migrated <folder>] [--app <file>] [--markdown | --json]
       crossfade try <folder of a build> [--migrated <folder>] [--app <file>] --by-hand
`;

const TRY_USAGE = `${TRY_SHORT}
Two people and a guest meet in a built app, in a browser on this machine. The services are simulated in its pages: you need no account
and no key, and the app sends nothing from this machine. With --migrated the migrated build is tried too, and the results are compared.

  --app       a file that describes the app: its buttons, and its server's answers (/try-app.schema.json on the site)
  --source    the folder of the app's code, which shows what the app does not have; by default the project around the build
  --by-hand   only serves the app, for you to open in two tabs; controls no browser
  --markdown  the report for a pull request
  --json      for programs; the schema is /try.schema.json on the site
  --patience  how many seconds each step may take; 20 by default

playwright-core, which you have to install, controls the browser:
  npx -p playwright-core -p <site>/crossfade.tgz crossfade try dist

The exit code is 0 if everything works, and alike in both builds; 1 if something does not work or could not be tried; 2 if it could not start.
`;

export interface TryEnvironment {
  /** The text of `sandbox.js`. */
  sandbox: string;
  /** The site's address, with a slash at its end, if it is known. */
  site?: string | undefined;
  /** Where to look for Playwright after the app's own folders. */
  here: string;
  /** Resolves when the person who tries the app by hand has finished. */
  done(): Promise<void>;
}

/**
 * `crossfade try`.
 * @param args what follows `try`
 * @returns the exit code
 */
export async function tryOut(args: string[], environment: TryEnvironment, output: Output): Promise<number> {
  try {
    const asked = read(args);
    if (asked.help) {
      output.out(TRY_USAGE);
      return 0;
    }
    const builds = buildsOf(asked);
    return await (asked.byHand
      ? serve(builds, environment, output)
      : drive(asked, builds, environment, output));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    output.error(`${error.message}\n`);
    return 2;
  }
}

interface Asked {
  help: boolean;
  folders: { form: Tried['form']; folder: string }[];
  app: string | undefined;
  source: string | undefined;
  byHand: boolean;
  form: 'text' | 'markdown' | 'json';
  patienceMs: number;
}

/** @throws {Refused} */
function read(args: string[]): Asked {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        migrated: { type: 'string' },
        app: { type: 'string' },
        source: { type: 'string' },
        'by-hand': { type: 'boolean', default: false },
        markdown: { type: 'boolean' },
        json: { type: 'boolean' },
        patience: { type: 'string', default: '20' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Refused(`${wrongCall(error)}\n\n${TRY_SHORT}\nSee crossfade try --help.`);
  }
  const { values, positionals } = parsed;
  const [folder, ...more] = positionals;
  const wrong = (says: string): never => {
    throw new Refused(`${says}\n\n${TRY_SHORT}\nSee crossfade try --help.`);
  };
  if (!values.help && (folder === undefined || more.length))
    wrong('Pass one folder: the one that contains the built app.');
  if (values.markdown && values.json) wrong('Choose only one format for the report.');
  if (values['by-hand'] && (values.markdown || values.json)) wrong('--by-hand has no report.');
  const patience = Number(values.patience);
  if (!(patience >= 1 && patience <= 600)) wrong('--patience needs a number of seconds, from 1 to 600.');
  return {
    help: values.help,
    folders: [
      { form: 'original', folder: folder ?? '' },
      ...(values.migrated === undefined ? [] : [{ form: 'migrated' as const, folder: values.migrated }]),
    ],
    app: values.app,
    source: values.source,
    byHand: values['by-hand'],
    form: values.json ? 'json' : values.markdown ? 'markdown' : 'text',
    patienceMs: patience * 1000,
  };
}

const serveOne = (
  { folder, base, service, description }: Build,
  { sandbox }: TryEnvironment,
  { besides, missed }: { besides?: (() => void)[]; missed?: (asked: string) => void },
): Promise<ServedBuild> =>
  serveBuild({
    folder,
    base,
    script: startScript({ sandbox, service, answers: description.answers, ...(besides && { besides }) }),
    ...(missed && { missed }),
  });

/** Serves them until the process is ended. */
async function serve(builds: Build[], environment: TryEnvironment, { out, error }: Output): Promise<number> {
  const served = await Promise.all(
    builds.map((build) =>
      serveOne(build, environment, {
        missed: (asked) => error(`${build.form}: ${missingHint(asked)}\n`),
      }),
    ),
  );
  for (const { form, oldSdk } of builds) if (oldSdk !== undefined) error(`${form}: ${oldSdk}\n`);
  out(byHandText(builds.map(({ form, service }, index) => ({ form, service, ...served[index]! }))));
  await environment.done();
  await Promise.all(served.map((one) => one.close()));
  out('Stopped.\n');
  return 0;
}

async function drive(
  { form, patienceMs }: Asked,
  builds: Build[],
  environment: TryEnvironment,
  output: Output,
): Promise<number> {
  const folders = [process.cwd(), ...builds.map(({ folder }) => resolve(folder)), environment.here];
  const chromium = findPlaywright(folders);
  if (!chromium) throw new Refused(playwrightMissing(environment.site));
  const browser = await startBrowser(chromium).catch((error: unknown) => {
    throw new Refused(messageOf(error));
  });
  try {
    const tried: Tried[] = [];
    for (const build of builds)
      tried.push(await tryBuild(build, { browser, environment, patienceMs, output }));
    const report = reportOf(tried);
    const texts = {
      text: toText,
      markdown: toMarkdown,
      json: () => `${JSON.stringify(report, undefined, 2)}\n`,
    };
    output.out(texts[form](report));
    return isClean(report) ? 0 : 1;
  } finally {
    await browser.close();
  }
}

const GUESSED_FORM = 'JSON with token, room and identity; if that is wrong, set the answer in "answers"';

/** No app says more that is worth reading. */
const MAX_ENTRIES = 20;

async function tryBuild(
  build: Build,
  {
    browser,
    environment,
    patienceMs,
    output,
  }: { browser: Browser; environment: TryEnvironment; patienceMs: number; output: Output },
): Promise<Tried> {
  const { form, folder, service, description, lacks, oldSdk } = build;
  const served = await serveOne(build, environment, { besides: [watchMedia, watchPresses] });
  const context = await browser.newContext();
  const notes = await watchPages(context, description.allow ?? []);
  const guessed = new Map<string, string>();
  const person = (name: string, room: string) =>
    Person.open({
      context,
      address: served.address,
      name,
      room,
      description,
      patienceMs,
      guessed: (control, found) => guessed.set(control, found),
    });
  try {
    // The services live in the tab that comes first. Were that Ada's, they would be gone whenever her app loads a page anew.
    const services = await context.newPage();
    await services.goto(served.services);
    const room = await commonRoom(services, service);
    const [ada, ben] = [await person('Ada', room), await person('Ben', room)];
    // For whoever waits; the report itself goes where it can be kept.
    const checks = await runChecks({ ada, ben, description, lacks, oldSdk, patienceMs }, ({ id, outcome }) =>
      output.error(`${form}: ${outcome}: ${QUESTIONS[id]}\n`),
    );
    return {
      form,
      folder,
      service,
      checks,
      guessed: [
        ...[...notes.answered].map((asked) => ({ control: `the answer to ${asked}`, found: GUESSED_FORM })),
        ...[...guessed].map(([control, found]) => ({ control, found })),
      ],
      hints: [
        ...(oldSdk === undefined ? [] : [oldSdk]),
        ...ada.unmet().map((field) => `No page had the field "${field}" from "fill" in the file for --app.`),
        ...[...served.missing].map(missingHint),
        ...notes.hints(),
      ].slice(0, MAX_ENTRIES),
      errors: [...notes.errors].slice(0, MAX_ENTRIES),
    };
  } finally {
    await context.close();
    await served.close();
  }
}
