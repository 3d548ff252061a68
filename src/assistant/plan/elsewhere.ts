import ts from 'typescript';
import type { Finding } from '../contract';
import { isSdkDependency } from '../project/aliases';
import { isMarkup } from '../project/scripts';

/*
 * Where an app names twilio-video apart from its code, and no edit of ours knows what to do: settings of tools, mocks, types,
 * policies.
 */

/** The package, as settings name it: `twilio-video`, `^twilio-video$`, `@types/twilio-video`, `npm:twilio-video@2`. */
const NAMED = /^(?:[\^(*/]*(?:@types\/|npm:)?|[./]*node_modules\/)twilio-video(?![\w-])/;

/** What a package file says of itself, and what `swapPackage()` changes. */
const ABOUT_ITSELF = /^(?:name|description|keywords|homepage|repository|bugs|scripts)$/;
const SWAPPED = /^(?:d|devD|peerD|optionalD)ependencies$/;

/** @returns what is left to a person, by place */
export const namedElsewhere = (files: ReadonlyMap<string, string>): Finding[] =>
  [...files].flatMap(([file, text]): Finding[] => {
    const at = (index: number, rule: string, says: string): Finding => ({
      file,
      line: text.slice(0, index).split('\n').length,
      rule,
      kind: 'decide',
      says,
    });
    if (/\.json$|\.babelrc$/.test(file))
      return inSettings(file, text).map((index) => at(index, 'setting', SETTING));
    const found = [...inPolicies(text)].map((index) => at(index, 'policy', POLICY));
    if (/(?:^|\/)__mocks__\/twilio-video(?:\/index)?\.[cm]?[jt]sx?$/.test(file))
      found.push(at(0, 'mock', MOCK));
    const types = /^\/\/\/\s*<reference\s+types=["']twilio-video["']/m.exec(text) ?? ownTypesIn(text);
    if (types) found.push(at(types.index, 'own-types', TYPES));
    const map = isMarkup(file) ? IMPORT_MAP.exec(text) : null;
    if (map) found.push(at(map.index, 'import-map', MAP));
    return found;
  });

const SETTING =
  'This setting names twilio-video, which the app no longer imports: change it to the adapter or to `@videosdk.live/js-sdk`, or remove it.';
const POLICY =
  'This policy allows Twilio’s servers, but not VideoSDK’s: the guide’s page “Installation” lists them.';
const MOCK =
  'Jest takes this file for the package twilio-video. Move it to `__mocks__` beside the adapter, call it like the adapter, and mock the adapter in the tests.';
const TYPES = 'These are types of the package twilio-video. The adapter has types of its own: remove them.';
const MAP =
  'This import map says where twilio-video is. The adapter imports `@videosdk.live/js-sdk` by its name: say where that is instead.';

/** Whether pages find modules by an import map, and not by a bundler. */
export const hasImportMap = (files: ReadonlyMap<string, string>): boolean =>
  [...files].some(([file, text]) => isMarkup(file) && IMPORT_MAP.test(text));

const IMPORT_MAP =
  /<script[^>]{0,200}\btype=["']?importmap\b[^<]{0,20000}["'](?:twilio-video["']\s*:|[^"'\s]{1,200}\/twilio-video[@/"'])/i;

/** An app's own declaration of what is in the package, in a file that is no module. */
const ownTypesIn = (text: string): RegExpExecArray | null =>
  /^(?:import|export)\b/m.test(text) ? null : /^declare\s+module\s+['"]twilio-video['"]\s*\{/m.exec(text);

/** A policy for a page that names Twilio's servers and not VideoSDK's. */
function* inPolicies(text: string): Generator<number> {
  // A script tag allows nothing.
  if (/^(?!.*<script\b).*videosdk\.live/m.test(text)) return;
  const policy = /(?:script|connect)-?src[^\n]{0,2000}?twilio\.com/i.exec(text);
  if (policy) yield policy.index;
}

const wantedBy = ({ initializer }: ts.PropertyAssignment): string =>
  ts.isStringLiteral(initializer) ? initializer.text : '';

/** Places of the package's name in a file of settings. */
function inSettings(file: string, text: string): number[] {
  if (!text.includes('twilio-video')) return [];
  const source = ts.parseJsonText(file, text);
  const isPackage = /(?:^|\/)package\.json$/.test(file);
  const found: number[] = [];
  const visit = (node: ts.Node, depth: string[]): void => {
    if (ts.isPropertyAssignment(node)) {
      const key = ts.isStringLiteral(node.name) ? node.name.text : '';
      if (isPackage && depth.length === 0 && ABOUT_ITSELF.test(key)) return;
      if (
        isPackage &&
        depth.length === 1 &&
        SWAPPED.test(depth[0] ?? '') &&
        isSdkDependency(key, wantedBy(node))
      )
        return;
      if (NAMED.test(key)) found.push(node.name.getStart(source));
      else visit(node.initializer, [...depth, key]);
    } else if (ts.isStringLiteral(node)) {
      if (NAMED.test(node.text)) found.push(node.getStart(source));
    } else ts.forEachChild(node, (child) => visit(child, depth));
  };
  visit(source, []);
  return found;
}
