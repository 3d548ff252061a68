import ts from 'typescript';
import { expect, it } from 'vitest';
import { reactRows } from './rows';
import { PACKAGE, type Role } from './tables';

/* The rows are held to the declarations once more, read as they are: a hook or a component that is new, or takes or gives
 * something new, needs rows, whichever tables there are. */

const DECLARATIONS = `node_modules/${PACKAGE}/dist/types/index.d.ts`;
const program = ts.createProgram([DECLARATIONS], {
  strict: true,
  jsx: ts.JsxEmit.ReactJSX,
  skipLibCheck: true,
});
const checker = program.getTypeChecker();
const file = program.getSourceFile(DECLARATIONS)!;
const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(file)!);

/** Names of what an object type of the package has; none of one that the browser, React or the plain SDK declares. */
function namesOf(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(namesOf);
  if ((type.flags & ts.TypeFlags.Object) === 0 || type.getCallSignatures().length > 0) return [];
  return type
    .getProperties()
    .filter(({ declarations = [] }) => declarations.some((each) => each.getSourceFile() === file))
    .map(({ name }) => name);
}

const rowsOf = (of: string, ...roles: Role[]): string[] =>
  reactRows.filter((row) => row.of === of && roles.includes(row.role)).map(({ name }) => name);

/** What the rows say that it takes. A consumer takes the callbacks of `useMeeting()`, which have their rows there. */
function rowsTaken(name: string): string[] {
  const own = rowsOf(name, 'option', 'callback', 'property');
  return name === 'MeetingConsumer' ? [...own, ...rowsTaken('useMeeting')] : own;
}

const functions = exported.flatMap((symbol) => {
  const [signature] = checker.getTypeOfSymbolAtLocation(symbol, file).getCallSignatures();
  if (!signature) return [];
  const { name } = symbol;
  // One that has a row as a whole needs none for what is in it.
  const parameters = signature.getParameters().filter((each) => !rowsTaken(name).includes(each.name));
  const takes = parameters.flatMap((each) => namesOf(checker.getTypeOfSymbolAtLocation(each, file)));
  return [{ name, takes, gives: namesOf(signature.getReturnType()) }];
});

it('has a row for each value that the declarations export', () => {
  const values = exported.filter(({ flags }) => (flags & ts.SymbolFlags.Value) !== 0).map(({ name }) => name);
  expect(values.length).toBeGreaterThan(20);
  expect(values.filter((name) => !rowsOf(PACKAGE, 'export').includes(name))).toEqual([]);
});

it.each(functions)('has a row for each name that $name takes and gives', ({ name, takes, gives }) => {
  const taken = rowsTaken(name);
  expect(
    takes.filter((each) => !taken.includes(each)),
    'takes',
  ).toEqual([]);
  expect(
    gives.filter((each) => !rowsOf(name, 'result').includes(each)),
    'gives',
  ).toEqual([]);
});

it('reads what they take and give', () => {
  const named = (name: string) => functions.find((each) => each.name === name)!;
  expect(named('useMeeting').takes).toContain('onSpeakerChanged');
  expect(named('useMeeting').gives).toContain('toggleMic');
  expect(named('MeetingProvider').takes).toContain('joinWithoutUserInteraction');
});
