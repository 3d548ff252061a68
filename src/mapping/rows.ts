import { tables } from './tables';
import { checkOf } from './checks';
import { errorEvidence } from './error-evidence';
import { newEvidence } from './new-evidence';
import { newcomersOf, toldOf } from './told';
import type { Addition, Entry } from './entry';
import type { Evidence, MappedRow, NewRow, Relation, Row, Table } from './schema';

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
  const id = idOf(table, className, name);
  const names = { twilio: { class: className, name }, videosdk: entry.to ? split(entry.to) : null };
  return {
    id,
    table,
    relation: entry.relation,
    ...names,
    also: entry.also?.map(split) ?? [],
    ...(entry.payload ? { payload: entry.payload } : {}),
    ...(entry.timing ? { timing: entry.timing } : {}),
    ...(entry.instead ? { instead: entry.instead } : {}),
    ...(entry.notes ? { notes: entry.notes } : {}),
    ...observed(names),
    steps: [...(entry.steps ?? [])],
    evidence: [
      ...(entry.proof ? [{ kind: 'run' as const, ...entry.proof }] : []),
      ...checkEvidence(id, entry.relation),
      ...(table === 'errors' ? errorEvidence(className, name, entry) : []),
      ...(entry.restsOn ?? []),
    ],
  };
}

function newRows(table: Table, className: string, names: Names): NewRow[] {
  return Object.entries(names).flatMap(([name, addition]) => {
    if (addition === 'mapped') return [];
    const { new: notes, steps = [], restsOn = [] } = addition as Exclude<Addition, 'mapped'>;
    const id = idOf(table, `videosdk-${className}`, name);
    const own = { twilio: null, videosdk: { class: className, name } };
    return {
      id,
      table,
      relation: 'new' as const,
      ...own,
      also: [],
      notes,
      ...observed(own),
      steps: [...steps],
      evidence: [...checkEvidence(id, 'new'), ...newEvidence(table, className, name), ...restsOn],
    };
  });
}

/** What is told of it, and to whom: at once, and to those who join later. */
function observed(names: Pick<Row, 'twilio' | 'videosdk'>): Pick<Row, 'told' | 'newcomers'> {
  const [told, newcomers] = [toldOf(names), newcomersOf(names)];
  return { ...(told && { told }), ...(newcomers && { newcomers }) };
}

/** The recorded run that called or read what a row speaks of. */
function checkEvidence(id: string, relation: Relation): Evidence[] {
  const check = checkOf({ id, relation });
  return check ? [{ kind: 'checked', run: check.run, ...check.seen }] : [];
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
