import sqlite from 'node-sqlite3-wasm';
import type { Database } from './database.ts';

/** @param path a file, which is created if it does not exist, or `:memory:` */
export async function openSqlite(path: string): Promise<Database> {
  const database = new sqlite.Database(path);
  return {
    query: async <Row extends object>(text: string, values: readonly (string | null)[] = []) => {
      const named = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
      return database.all(text, named) as unknown as Row[];
    },
    close: async () => database.close(),
  };
}
