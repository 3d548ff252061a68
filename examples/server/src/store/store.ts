import type { VendorEvent, VendorName } from '../vendors/vendor.ts';
import type { Database } from './database.ts';

const TABLES = [
  // Whose service a room uses.
  `create table if not exists rooms (name text primary key, vendor text not null)`,
  // What clients join by, for each vendor that a room has been with.
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

/** What the server remembers. */
export class Store {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Makes the tables where they are missing. */
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

  /** Puts a room with a vendor. Who is in it now stays there; who comes next goes to the other. */
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
   * The database decides which of two servers was first.
   * @returns the id that counts: this one, or that of whoever was first
   */
  async keepId(name: string, vendor: VendorName, id: string): Promise<string> {
    await this.#database.query(
      'insert into ids (name, vendor, id) values ($1, $2, $3) on conflict (name, vendor) do nothing',
      [name, vendor, id],
    );
    return (await this.idOf(name, vendor)) ?? id;
  }
  // #endregion ids

  /** The app's name of a room that a webhook calls by the vendor's. */
  async nameOf(vendor: VendorName, id: string): Promise<string | undefined> {
    const [row] = await this.#database.query<{ name: string }>(
      'select name from ids where vendor = $1 and id = $2',
      [vendor, id],
    );
    return row?.name;
  }

  /** @returns whether it is new: vendors deliver again what they believe was lost */
  async addEvent(vendor: VendorName, event: VendorEvent): Promise<boolean> {
    const { key, room, kind, type, participant = null, at } = event;
    const added = await this.#database.query(
      `insert into events (vendor, key, room, kind, type, participant, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (vendor, key) do nothing returning key`,
      [vendor, key, room, kind, type, participant, at],
    );
    return added.length > 0;
  }

  /** What webhooks have told of a room, the oldest first. */
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
