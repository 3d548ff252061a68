import { inferred } from './evidence';
import { tables } from './tables';
import { PROVOCATIONS, type Provocation } from './errors/provocations';
import type { Addition, Entry } from './entry';
import type { Evidence, MappedRow, NewRow, Row, Table } from './schema';

type Names = Readonly<Record<string, unknown>>;

/** Every row, in the order of the tables. */
export const rows: readonly Row[] = [
  ...tables.flatMap(({ table, classes }) =>
    Object.entries(classes).flatMap(([className, entries]) =>
      Object.entries(entries).map(([name, entry]) => mappedRow(table, className, name, entry)),
    ),
  ),
  ...tables.flatMap(({ table, additions }) =>
    Object.entries(additions).flatMap(([className, names]) => newRows(table, className, names)),
  ),
];

function mappedRow(table: Table, className: string, name: string, entry: Entry): MappedRow {
  return {
    id: idOf(table, className, name),
    table,
    relation: entry.relation,
    twilio: { class: className, name },
    videosdk: entry.to ? split(entry.to) : null,
    also: entry.also?.map(split) ?? [],
    ...(entry.payload ? { payload: entry.payload } : {}),
    ...(entry.timing ? { timing: entry.timing } : {}),
    ...(entry.instead ? { instead: entry.instead } : {}),
    ...(entry.notes ? { notes: entry.notes } : {}),
    steps: [...(entry.steps ?? [])],
    evidence: evidenceOf([
      ...(entry.proof ? [{ kind: 'run' as const, ...entry.proof }] : []),
      ...(table === 'errors' ? provokedBy(name, entry) : []),
      ...(entry.restsOn ?? []),
    ]),
  };
}

function newRows(table: Table, className: string, names: Names): NewRow[] {
  return Object.entries(names).flatMap(([name, addition]) => {
    if (addition === 'mapped') return [];
    const { new: notes, restsOn = [] } = addition as Exclude<Addition, 'mapped'>;
    return {
      id: idOf(table, `videosdk-${className}`, name),
      table,
      relation: 'new' as const,
      twilio: null,
      videosdk: { class: className, name },
      also: [],
      notes,
      steps: [],
      evidence: evidenceOf([...restsOn]),
    };
  });
}

/** Nothing is said without what it rests on. */
function evidenceOf(found: Evidence[]): Evidence[] {
  return found.length > 0
    ? found
    : [inferred('Compared in the types of both SDKs; not read in their source.')];
}

/** The provocation whose recorded run shows an error of Twilio’s and one that its row leads to. */
function provokedBy(name: string, { to, also = [] }: Entry): Evidence[] {
  const answers: readonly string[] = [...(to ? [to] : []), ...also];
  const found = Object.entries(PROVOCATIONS as Readonly<Record<string, Provocation>>).find(
    ([, provocation]) =>
      provocation.twilio.map(String).includes(name) &&
      provocation.videosdk.some((error) => answers.includes(error)),
  );
  return found ? [{ kind: 'provoked', provocation: found[0] }] : [];
}

/** Spaces would break links, and some names of the REST API have them. */
function idOf(...parts: string[]): string {
  return parts.join('/').replaceAll(/[\s{}=]+/g, '-');
}

/** Cuts `Class.name` at its first dot; no class has one in its name. */
function split(name: string) {
  const dot = name.indexOf('.');
  return { class: name.slice(0, dot), name: name.slice(dot + 1) };
}
