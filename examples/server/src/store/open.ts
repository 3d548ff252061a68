import { Store } from './store.ts';

/**
 * Opens the store that an address names. Only the driver that is needed is loaded.
 * @param address `postgres://…`, or the path of a file for SQLite
 */
export async function openStore(address: string): Promise<Store> {
  if (/^postgres(?:ql)?:\/\//.test(address)) {
    const { openPostgres } = await import('./postgres.ts');
    return Store.on(await openPostgres(address));
  }
  const { openSqlite } = await import('./sqlite.ts');
  return Store.on(await openSqlite(address));
}
