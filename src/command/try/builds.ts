import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from '../../sandbox/message-of';
import type { AppService } from '../../trial/app';
import { baseOf } from '../../trial/base';
import type { Tried } from '../../trial/report';
import { isRead } from '../../trial/reading';
import { serviceOf } from '../../trial/service-of';
import { descriptionOf, readDescription, type Description } from './description';
import { lacksIn, type Lacks } from './features';
import { oldSdk } from './sdk-version';

/** Cannot begin; says why. */
export class Refused extends Error {}

export interface Build {
  lacks: Lacks;
  form: Tried['form'];
  folder: string;
  /** The path that the app was built for. */
  base: string;
  service: AppService;
  description: Description;
  /** What is wrong with its SDK, in a sentence. */
  oldSdk: string | undefined;
}

export interface BuildsInit {
  folders: readonly { form: Tried['form']; folder: string }[];
  /** The file that describes the app. */
  app: string | undefined;
  /** The folder of the app's code. */
  source: string | undefined;
}

/**
 * What is to be tried, as its files and its description tell it.
 * @throws {Refused}
 */
export function buildsOf({ folders, app, source }: BuildsInit): Build[] {
  let given = {};
  if (app !== undefined) {
    try {
      given = readDescription(readFileSync(app, 'utf8'));
    } catch (error) {
      throw new Refused(`"${app}" does not describe an app: ${messageOf(error)}`);
    }
  }
  const lacks = folders[0] ? toldBy(folders[0].folder, source) : {};
  return folders.map(({ form, folder }) => {
    if (!isPage(join(folder, 'index.html')))
      throw new Refused(`There is no index.html in "${folder}". Pass the folder that the app was built to.`);
    const description = descriptionOf(given, form);
    const texts = kept(textsOf(folder));
    const service = description.service ?? serviceOf(texts);
    if (!service)
      throw new Refused(
        `The files in "${folder}" name neither service, or both. In the file for --app, set which one the app uses: { "service": "twilio" }, "videosdk" or "adapter"; for the migrated build, inside "migrated".`,
      );
    // The code that is named is the original's.
    const installs = [...(form === 'original' && source !== undefined ? [source] : []), folder];
    return {
      form,
      folder,
      base: description.base ?? builtFor(folder),
      service,
      description,
      lacks,
      oldSdk: oldSdkOf(service, texts, installs),
    };
  });
}

/** As its page tells it; the root where it does not. */
function builtFor(folder: string): string {
  const has = (path: string): boolean =>
    statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
  return baseOf(readFileSync(join(folder, 'index.html'), 'utf8'), has) ?? '/';
}

/** @throws {Refused} */
function toldBy(folder: string, source: string | undefined): Lacks {
  let lacks;
  try {
    lacks = lacksIn(folder, source);
  } catch (error) {
    throw new Refused(`The code in "${source ?? folder}" could not be read: ${messageOf(error)}`);
  }
  if (lacks) return lacks;
  throw new Refused(
    `The code in "${source}" joins no room with an SDK, so it is not the app’s code, or not all of it. Pass the folder of the app’s own code with --source, or leave --source out: then the project around the build is searched.`,
  );
}

/** @throws {Refused} where it cannot be told */
function isPage(path: string): boolean {
  try {
    return !!statSync(path, { throwIfNoEntry: false })?.isFile();
  } catch (error) {
    throw new Refused(`"${path}" could not be read: ${messageOf(error)}. Make its folder readable.`);
  }
}

/** What was read once is not read again, however often it is gone through. */
function kept(texts: Iterable<string>): Iterable<string> {
  const source = texts[Symbol.iterator]();
  const read: string[] = [];
  return {
    *[Symbol.iterator]() {
      yield* read;
      for (let next = source.next(); !next.done; next = source.next()) {
        read.push(next.value);
        yield next.value;
      }
    },
  };
}

/** What cannot be read says nothing here: it was named where it was needed. */
function oldSdkOf(
  service: AppService,
  texts: Iterable<string>,
  installs: readonly string[],
): string | undefined {
  try {
    return oldSdk(
      service,
      texts,
      installs.map((one) => resolve(one)),
    );
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** @throws {Refused} */
function* textsOf(folder: string): Iterable<string> {
  const read = <T>(path: string, reading: () => T): T => {
    try {
      return reading();
    } catch (error) {
      throw new Refused(
        `"${path}" could not be read: ${messageOf(error)}. Make it readable, or set in the file for --app which service the app uses: { "service": "twilio" }, "videosdk" or "adapter"; for the migrated build, inside "migrated".`,
      );
    }
  };
  for (const entry of read(folder, () => readdirSync(folder, { recursive: true, withFileTypes: true }))) {
    const path = join(entry.parentPath, entry.name);
    // A build that was taken from the site's page has the sandbox in it, which names both.
    if (!entry.isFile() || !isRead(path) || /[\\/]@crossfade[\\/]/.test(path)) continue;
    yield read(path, () => readFileSync(path, 'utf8'));
  }
}
