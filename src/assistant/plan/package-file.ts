import ts from 'typescript';
import type { Edit } from '../contract';
import { isSdkDependency } from '../project/aliases';
import { indentAt } from './paths';

const BLOCKS = /^(?:dependencies|devDependencies|peerDependencies|optionalDependencies)$/;

/**
 * Puts VideoSDK's package wherever Twilio's stands, and leaves every other byte alone.
 * @param both keeps Twilio's package beside it
 */
export function swapPackage(file: string, text: string, version: string, both: boolean): Edit[] {
  const source = ts.parseJsonText(file, text);
  const [statement] = source.statements;
  const root = statement?.expression;
  if (!root || !ts.isObjectLiteralExpression(root)) return [];
  const entries = root.properties.flatMap((block) =>
    ts.isPropertyAssignment(block) &&
    BLOCKS.test(nameOf(block)) &&
    ts.isObjectLiteralExpression(block.initializer)
      ? block.initializer.properties.map((one, at, all) => ({ one, again: all.slice(0, at).some(isSdk) }))
      : [],
  );
  const edit = (start: number, end: number, put: string): Edit => ({
    file,
    start,
    end,
    text: put,
    transform: 'package',
    tier: 'certain',
  });
  const entry = `"@videosdk.live/js-sdk": "${version}"`;
  const isThere = entries.some(({ one }) => nameOf(one) === '@videosdk.live/js-sdk');
  return entries.flatMap(({ one: twilio, again }): Edit[] => {
    if (!isSdk(twilio)) return [];
    const start = twilio.getStart(source);
    if (isThere || again) return both ? [] : [remove(twilio, source, edit)];
    if (!both) return [edit(start, twilio.getEnd(), entry)];
    return [edit(start, start, `${entry},${indentAt(text, start) || ' '}`)];
  });
}

const isSdk = (entry: ts.ObjectLiteralElementLike): boolean =>
  isSdkDependency(
    nameOf(entry),
    ts.isPropertyAssignment(entry) && ts.isStringLiteral(entry.initializer) ? entry.initializer.text : '',
  );

function remove(
  entry: ts.Node,
  source: ts.JsonSourceFile,
  edit: (start: number, end: number, put: string) => Edit,
): Edit {
  const { text } = source;
  const after = /^\s*,/.exec(text.slice(entry.getEnd()));
  if (after) {
    const next = /^\s*/.exec(text.slice(entry.getEnd() + after[0].length))?.[0].length ?? 0;
    return edit(entry.getStart(source), entry.getEnd() + after[0].length + next, '');
  }
  const before = /,\s*$/.exec(text.slice(0, entry.getStart(source)))?.[0].length ?? 0;
  return edit(entry.getStart(source) - before, entry.getEnd(), '');
}

const nameOf = ({ name }: ts.ObjectLiteralElementLike): string =>
  name && ts.isStringLiteral(name) ? name.text : '';
