// What the assistant makes of an app. Bundled by migrated.ts: Playwright's loader does not take the packages' own JSON.
import type { AdapterTexts } from '../../../src/assistant/plan/adapt.ts';
import { adapt } from '../../../src/assistant/plan/adapt.ts';
import { applied } from '../../../src/assistant/plan/edit.ts';
import { NATIVES, asTwilio, natively } from '../../../src/assistant/plan/native/index.ts';
import { scan } from '../../../src/assistant/scan.ts';

export type Files = Map<string, string>;

/** The app on the adapter, with all native rewrites. */
export function migrate(app: Files, types: Readonly<Record<string, string>>, texts: AdapterTexts): Files {
  const adapter = after(app, adapt({ files: app }, scan({ files: app }, { types }), texts));
  const ids = NATIVES.map(({ id }) => id);
  let native = adapter;
  // Types come last: they are what is left when the code asks for nothing of the adapter.
  for (const some of [ids.filter((id) => id !== 'types'), ['types']]) {
    const { uses } = scan({ files: asTwilio(native) }, { types });
    native = after(native, natively({ files: native }, uses, some, texts));
  }
  return native;
}

/** The app with both services behind one module, `video-service`. */
export function migrateToBoth(
  app: Files,
  types: Readonly<Record<string, string>>,
  texts: AdapterTexts,
): Files {
  return after(app, adapt({ files: app }, scan({ files: app }, { types }), texts, { both: true }));
}

const after = (files: Files, plan: Parameters<typeof applied>[1]): Files =>
  new Map([...files, ...applied(files, plan)]);
