import type { VendorEvent, VendorName } from '../vendors/vendor.ts';
import type { Database } from './database.ts';

const TABLES = [
  // Which vendor's service a room uses.
  `create table if not exists rooms (name text primary key, vendor text not null)`,
  // The name or id with which clients join, for each vendor that a room has used.
  `create table if not exists ids (
     name text not null, vendor text not null, id text not null,
     primary key (name, vendor), unique (vendor, id))`,
  `create table if not exists events (
     vendor text not null, key text not null, room text not null, kind text not null,
     type text not null, participant text, at text not null,
     primary key (vendor, key))`,
];

export interface StoredRoom {
  name: string;
  vendor: VendorName;
}

/** What the server stores. */
export class Store {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Creates the tables that are missing. */
  static async on(database: Database): Promise<Store> {
    for (const table of TABLES) await database.query(table);
    return new Store(database);
  }

  rooms(): Promise<StoredRoom[]> {
    return this.#database.query('select name, vendor from rooms order by name');
  }

  async vendorOf(name: string): Promise<VendorName | undefined> {
    const [row] = await this.#database.query<StoredRoom>('select * from rooms where name = $1', [name]);
    return row?.vendor;
  }

  /** Moves a room to a vendor. People who are in it now stay with the old one; the next ones get the new one. */
  async moveRoom(name: string, vendor: VendorName): Promise<void> {
    await this.#database.query(
      'insert into rooms (name, vendor) values ($1, $2) on conflict (name) do update set vendor = excluded.vendor',
      [name, vendor],
    );
  }

  // #region ids
  async idOf(name: string, vendor: VendorName): Promise<string | undefined> {
    const [row] = await this.#database.query<{ id: string }>(
      'select id from ids where name = $1 and vendor = $2',
      [name, vendor],
    );
    return row?.id;
  }

  /**
   * If two servers do this at the same time, the database decides which was first.
   * @returns the id that counts: this one, or the one that another server stored first
   */
  async keepId(name: string, vendor: VendorName, id: string): Promise<string> {
    await this.#database.query(
      'insert into ids (name, vendor, id) values ($1, $2, $3) on conflict (name, vendor) do nothing',
      [name, vendor, id],
    );
    return (await this.idOf(name, vendor)) ?? id;
  }
  // #endregion ids

  /** The app's name for a room, by the vendor's name or id in a webhook. */
  async nameOf(vendor: VendorName, id: string): Promise<string | undefined> {
    const [row] = await this.#database.query<{ name: string }>(
      'select name from ids where vendor = $1 and id = $2',
      [vendor, id],
    );
    return row?.name;
  }

  /** @returns whether it is new: vendors send a webhook again if they believe that it was lost */
  async addEvent(vendor: VendorName, event: VendorEvent): Promise<boolean> {
    const { key, room, kind, type, participant = null, at } = event;
    const added = await this.#database.query(
      `insert into events (vendor, key, room, kind, type, participant, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (vendor, key) do nothing returning key`,
      [vendor, key, room, kind, type, participant, at],
    );
    return added.length > 0;
  }

  /** What webhooks have reported about a room, oldest first. */
  events(vendor: VendorName, room: string): Promise<VendorEvent[]> {
    return this.#database.query(
      'select key, room, kind, type, participant, at from events where vendor = $1 and room = $2 order by at, key',
      [vendor, room],
    );
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
