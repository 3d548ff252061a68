import type { Row } from './schema';

type Name = Row['also'][number];

const keyOf = ({ class: of, name }: Name): string => `${of}.${name}`;

/**
 * Where to read on about names of VideoSDK's: the row that leads to a name, or the first that names it besides.
 * @returns for a name, the row that tells of it; nothing where only rows without a counterpart name it
 */
export function rowsThatTell(rows: readonly Row[]): (name: Name) => Row | undefined {
  const leading = new Map<string, Row>();
  const besides = new Map<string, Row>();
  for (const row of rows) {
    if (row.videosdk) keep(leading, keyOf(row.videosdk), row);
    if (row.relation !== 'none') for (const name of row.also) keep(besides, keyOf(name), row);
  }
  return (name) => leading.get(keyOf(name)) ?? besides.get(keyOf(name));
}

function keep(into: Map<string, Row>, key: string, row: Row): void {
  if (!into.has(key)) into.set(key, row);
}
