import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CASES } from './testing/cases';
import { FILE, rewritten } from './testing/rewritten';

/*
 * The cases again, in code that is laid out otherwise.
 */

const CRLF = (text: string) => text.replaceAll('\n', '\r\n');
const tabs = (text: string) => text.replaceAll(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));
const withoutSemicolons = (text: string) => text.replaceAll(/;$/gm, '');
/** In each place in which a person could put one, and in the middle of calls. */
const commented = (text: string) =>
  text.replaceAll(/(?<=[\w)])\((?=[\w'"({])/g, '( /* kept */ ').replaceAll(/;$/gm, '; // kept too');
const withMark = (text: string) => `\uFEFF${text}`;

const brokenBy = (text: string): string[] => {
  const source = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  return (source as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics.map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '),
  );
};
const countOf = (text: string, what: string) => text.split(what).length - 1;

describe.each(CASES)('$id: $title', ({ id, in: before, out, file = FILE }) => {
  const after = async (text: string) => {
    const made = (await rewritten({ [file]: text }, [id])).after;
    expect((await rewritten(made, [id])).after).toEqual(made);
    return made[file] ?? '';
  };

  it.each([
    ['Windows’ ends of lines', CRLF],
    ['tabs', tabs],
    ['a mark of UTF-8', withMark],
  ])('becomes the same with %s', async (_what, laidOut) => {
    expect(await after(laidOut(before))).toBe(laidOut(out));
  });

  it('is whole without semicolons', async () => {
    const made = await after(withoutSemicolons(before));
    expect(brokenBy(made)).toEqual(brokenBy(withoutSemicolons(before)));
  });

  it.each([
    ['?.', (text: string) => text.replaceAll(/\broom\./g, 'room?.')],
    ['!.', (text: string) => text.replaceAll(/\broom\./g, 'room!.')],
    ['casts', (text: string) => text.replaceAll(/\broom\./g, '(room as typeof room).')],
    ['satisfies', (text: string) => text.replaceAll(/\broom\./g, '(room satisfies object).')],
    ['any', (text: string) => text.replaceAll(/\broom\./g, '(room as any).')],
  ])('is whole with %s', async (_what, odd) => {
    const made = await after(odd(before));
    expect(brokenBy(made)).toEqual([]);
  });

  it('becomes the same behind a file that hands the adapter on', async () => {
    const through = (text: string) => text.replaceAll('./twilio-on-videosdk', './video');
    const files = { [file]: through(before), 'video.ts': "export * from './twilio-on-videosdk';\n" };
    const { after: made } = await rewritten(files, [id]);
    expect(made[file]).toBe(through(out));
    expect(made['video.ts']).toBe(files['video.ts']);
  });

  it.each([
    ['as its default', 'Video'],
    ['by a star', '* as Video'],
  ])('becomes the same where the module is imported whole, %s', async (_how, whole) => {
    const named = /import \{ (\w+(?:, \w+)*) \} from '\.\/twilio-on-videosdk';/;
    const imported = (text: string) => {
      const names = named.exec(text)?.[1]?.split(', ') ?? [];
      const body = text.replace(named, `import ${whole} from './twilio-on-videosdk';`);
      return names.reduce(
        (all, name) => all.replaceAll(new RegExp(`(?<![\\w.])${name}\\(`, 'g'), `Video.${name}(`),
        body,
      );
    };
    // A list with types among its names has no such form.
    if (named.test(before)) expect(await after(imported(before))).toBe(imported(out));
  });

  it('loses no comment', async () => {
    const odd = commented(before);
    const made = await after(odd);
    expect(brokenBy(made)).toEqual([]);
    for (const what of ['/* kept */', '// kept too']) expect(countOf(made, what)).toBe(countOf(odd, what));
  });
});
