import { isChooser } from '../../adapter/chooser';
import type { Plan, Project, Use } from '../../contract';
import { accept } from '../../project/accept';
import { scriptOf } from '../../project/scripts';
import { changeable } from '../encoded';
import { isOurs } from '../ours';
import { Code } from './code';
import { withComments } from './comments';
import { data } from './data';
import { elements } from './elements';
import { helperFor, isHelper, surroundingsOf, type HelperTexts } from './helper';
import { Known } from './known';
import { leave } from './leave';
import { mute } from './mute';
import type { Native, Rewritings } from './pattern';
import { people } from './people';
import { share } from './share';
import { speaker } from './speaker';
import { types } from './types';

/*
 * From the adapter to VideoSDK, one pattern at a time. Each is a change of its own, and leaves every other byte alone.
 */

export { helperFor };

export const NATIVES: readonly Native[] = [mute, leave, share, people, elements, speaker, data, types];

/**
 * Finds the places of one pattern.
 * @param project the app with the adapter in it
 * @param uses what was found in the same files
 */
export function rewritings(project: Project, uses: readonly Use[], native: Native): Rewritings {
  const { files } = project;
  const both = [...files].find(([, text]) => isOurs(text) && isChooser(text));
  if (both)
    return {
      found: [],
      left: [
        {
          file: both[0],
          line: 1,
          rule: `native-${native.id}`,
          kind: 'decide',
          says: 'With this file the app runs on both services, but VideoSDK code runs only on one of them. Remove twilio-video first.',
        },
      ],
    };
  const known = new Known(uses);
  const touched = new Set(uses.map(({ file }) => file));
  const codes = [...accept(files).accepted].flatMap(([file, text]) => {
    const script = touched.has(file) && !isOurs(text) ? scriptOf(file, text) : undefined;
    return script ? [new Code(script, known)] : [];
  });
  const all = native.find(codes, surroundingsOf(files));
  const { found, left } = withComments(native.id, all, codes, native === elements);
  const { made, said } = changeable(found, project);
  return { found: made, left: [...said, ...left] };
}

/**
 * Plans the rewriting of patterns. A second run finds nothing.
 * @param ids which patterns
 */
export function natively(
  project: Project,
  uses: readonly Use[],
  ids: readonly string[],
  texts: HelperTexts,
): Plan {
  const plan: Plan = { edits: [], create: [], manual: [] };
  for (const native of NATIVES.filter(({ id }) => ids.includes(id))) {
    const { found, left } = rewritings(project, uses, native);
    for (const { edits, helper } of found) {
      plan.edits.push(...edits);
      if (helper) plan.create.push(...helperFor(project.files, texts));
    }
    plan.manual.push(...left);
  }
  return plan;
}

/** All that the package exports, and what it is as a whole: `export *` leaves that out. */
const AS_TWILIO = "export * from 'twilio-video';\nexport { default } from 'twilio-video';\n";

/** The project as the scan has to see it: the adapter in it is twilio-video by another name. */
export function asTwilio(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => [path, isOurs(text) && !isHelper(text) ? AS_TWILIO : text]),
  );
}
