import ts from 'typescript';
import { beforeAll, expect, it } from 'vitest';
import { adapterParts } from '../../build/adapter.mjs';
import { rows } from '../../mapping/rows';
import { PARTS, compose } from '../adapter/compose';
import { near, programOf } from '../adapter/testing/complaints';
import { keeping } from './adapter';

/*
 * What the report says of the adapter, against what the adapter has: its classes beside twilio-video's, name by name.
 */

type Exports = ReadonlyMap<string, ts.Symbol>;

let checker: ts.TypeChecker;
let ours: Exports;
let twilio: Exports;
let texts: string;
beforeAll(async () => {
  const { ts: parts, js } = await adapterParts();
  // Without types, which name each event as well.
  texts = PARTS.map((name) => js[name]).join('\n');
  const probe = near('probe.ts');
  const program = programOf(
    new Map([
      [near('twilio-on-videosdk.ts'), compose(parts, '// It.', new Set(), 'module')],
      [
        probe,
        `import * as a from './twilio-on-videosdk';\nimport * as b from 'twilio-video';\nexport { a, b };`,
      ],
    ]),
  );
  checker = program.getTypeChecker();
  const statements: readonly ts.Statement[] = program.getSourceFile(probe)?.statements ?? [];
  const [a, b] = statements.filter(ts.isImportDeclaration).map(exportsOf);
  [ours, twilio] = [a ?? new Map(), b ?? new Map()];
}, 60_000);

function exportsOf({ moduleSpecifier }: ts.ImportDeclaration): Exports {
  const module = checker.getSymbolAtLocation(moduleSpecifier);
  return new Map(
    (module ? checker.getExportsOfModule(module) : []).map((symbol) => [
      symbol.name,
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    ]),
  );
}

/** Public members of a class, or keys of an interface, and whether each is marked as one that does nothing. */
function membersOf(symbol: ts.Symbol): Map<string, { deprecated: boolean }> {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return new Map(
    checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).flatMap((member) => {
      const [declaration] = member.declarations ?? [];
      if (declaration && ts.getCombinedModifierFlags(declaration) & hidden) return [];
      const deprecated = member.getJsDocTags(checker).some(({ name }) => name === 'deprecated');
      return [[member.name, { deprecated }] as const];
    }),
  );
}

const isClassLike = ({ flags }: ts.Symbol): boolean =>
  (flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) > 0;

it('says of each member of a class what the adapter has: there, there in name only, or not', () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const [name, symbol] of twilio) {
    const mine = ours.get(name);
    if (!mine || !isClassLike(symbol)) continue;
    const has = membersOf(mine);
    const kind = /Options$/.test(name) ? 'option' : 'member';
    for (const member of membersOf(symbol).keys()) {
      compared += 1;
      const known = has.get(member);
      // Options that are not looked at are taken too. Twilio's rule for the speaker is VideoSDK's habit.
      const isThere = !!known && !known.deprecated;
      const says = keeping(kind, [name], member);
      if (isThere === (says === 'missing') && !HABITS.has(`${name}.${member}`))
        wrong.push(`${name}.${member}: ${says}, and the adapter ${known ? 'has it' : 'has it not'}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(200);
});

/** What is so without being asked for. */
const HABITS: ReadonlySet<string> = new Set(['ConnectOptions.dominantSpeaker']);

it('says that a type is kept where the adapter exports one, and no other', () => {
  const wrong = [...twilio.keys()].filter(
    (name) => ours.has(name) !== (keeping('type', [], name) === 'kept'),
  );
  expect(wrong.filter((name) => keeping('import', [], name) !== 'missing')).toEqual([]);
});

/** Which of the adapter's interfaces says what a class tells. */
const EVENTS: Readonly<Record<string, string>> = {
  Room: 'RoomEvents',
  LocalParticipant: 'LocalParticipantEvents',
  RemoteParticipant: 'RemoteParticipantEvents',
  LocalAudioTrackPublication: 'LocalTrackPublicationEvents',
  LocalVideoTrackPublication: 'LocalTrackPublicationEvents',
  RemoteAudioTrackPublication: 'RemoteTrackPublicationEvents',
  RemoteVideoTrackPublication: 'RemoteTrackPublicationEvents',
  LocalAudioTrack: 'LocalMediaTrackEvents',
  LocalVideoTrack: 'LocalMediaTrackEvents',
  RemoteAudioTrack: 'RemoteMediaTrackEvents',
  RemoteVideoTrack: 'RemoteMediaTrackEvents',
};

it('says of each event whether the adapter tells it', () => {
  const wrong = rows.flatMap(({ table, twilio: from }) => {
    const declared = table === 'events' && from ? ours.get(EVENTS[from.class] ?? '') : undefined;
    if (!from || !declared) return [];
    const isTold = membersOf(declared).has(from.name);
    const says = keeping('event', [from.class], from.name);
    return isTold === (says === 'missing') ? [`${from.class} ${from.name}: ${says}, told: ${isTold}`] : [];
  });
  expect(wrong).toEqual([]);
});

it('finds where each event is told that the adapter declares', () => {
  // Names that are put together where they are told; conformance tests hear them.
  const composed = /^(?:track(?:En|Dis)abled|track(?:Started|Stopped))$/;
  const declared = new Set(Object.values(EVENTS));
  const untold = [...declared].flatMap((name) => {
    const symbol = ours.get(name);
    return [...(symbol ? membersOf(symbol).keys() : [])].filter(
      (event) => !composed.test(event) && !texts.includes(`'${event}'`),
    );
  });
  expect(untold).toEqual([]);
});
