import pg from 'pg';
import type { Database } from './database.ts';

/** @param address such as `postgres://user:password@host:5432/database` */
export async function openPostgres(address: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: address });
  // A connection that breaks while nobody uses it must not end the server; the next query reports it.
  pool.on('error', (error) => console.error(`The database: ${error.message}`));
  return {
    query: async <Row extends object>(text: string, values: readonly (string | null)[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    close: () => pool.end(),
  };
}
