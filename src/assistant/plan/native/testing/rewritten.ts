import { adapterParts } from '../../../../build/adapter.mjs';
import { compose, type Parts } from '../../../adapter/compose';
import { scanned } from '../../../testing/scanned';
import { applied } from '../../edit';
import { asTwilio, natively } from '../index';

/** An app's file on the adapter, before a pattern is rewritten and afterwards. */
export interface Case {
  id: string;
  title: string;
  in: string;
  out: string;
  /** How the file is called; TypeScript unless said otherwise. */
  file?: string;
}

/** What looks like a pattern, stays as it is, and why. */
export interface Stays {
  id: string;
  why: RegExp | undefined;
  in: string;
  file?: string;
}

export const FILE = 'a.ts';

let parts: Promise<{ ts: Parts; js: Parts }> | undefined;

/** The adapter as an app has it. */
export async function adapterText(): Promise<string> {
  const { ts } = await (parts ??= adapterParts());
  const header = '/*\n * Made by Crossfade, under the MIT licence.\n */';
  return compose(ts, header, new Set(), 'module');
}

/** Rewrites patterns of an app that has the adapter, and says what is left. */
export async function rewritten(files: Readonly<Record<string, string>>, ids: readonly string[]) {
  const adapter = 'twilio-on-videosdk.js' in files ? {} : { 'twilio-on-videosdk.ts': await adapterText() };
  const project = { files: new Map(Object.entries({ ...adapter, ...files })) };
  const { uses } = scanned(Object.fromEntries(asTwilio(project.files)));
  const plan = natively(project, uses, ids, await (parts ??= adapterParts()));
  return {
    after: { ...files, ...Object.fromEntries(applied(project.files, plan)) },
    left: plan.manual.map(({ file, line, says }) => `${file}:${line} ${says}`),
  };
}
