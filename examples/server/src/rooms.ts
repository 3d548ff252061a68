import type { Store } from './store/store.ts';
import type { Vendor, VendorName } from './vendors/vendor.ts';

export type Vendors = Readonly<Record<VendorName, Vendor | undefined>>;

/** Thrown if a room uses a vendor for which there are no keys. */
export class NotConfigured extends Error {
  override readonly name = 'NotConfigured';

  constructor(vendor: VendorName) {
    const needed =
      vendor === 'twilio'
        ? 'TWILIO_ACCOUNT_SID, TWILIO_API_KEY_SID and TWILIO_API_KEY_SECRET'
        : 'VIDEOSDK_API_KEY and VIDEOSDK_SECRET';
    super(`There are no keys for ${vendor}: set ${needed} (.env.example).`);
  }
}

/** A room that somebody may use now. */
export interface OpenRoom {
  vendor: VendorName;
  service: Vendor;
  /** The name or id with which clients join. */
  id: string;
}

/** The app's rooms by name, whichever service they use. */
export class Rooms {
  readonly #store: Store;
  readonly #vendors: Vendors;
  readonly #fallback: VendorName;

  /** @param fallback the vendor of rooms that nobody has moved to one */
  constructor(store: Store, vendors: Vendors, fallback: VendorName) {
    this.#store = store;
    this.#vendors = vendors;
    this.#fallback = fallback;
  }

  // #region open
  /** Makes sure that clients can join a room. @throws {NotConfigured} */
  async open(name: string): Promise<OpenRoom> {
    const vendor = await this.#vendorOf(name);
    const service = this.service(vendor);
    const known = await this.#store.idOf(name, vendor);
    const made = await service.openRoom(name, known);
    if (made === known) return { vendor, service, id: made };

    const id = await this.#store.keepId(name, vendor, made);
    if (id !== made) await service.discardRoom(made); // Another request was first.
    return { vendor, service, id };
  }
  // #endregion open

  /** A room that has been opened before, with the service that it uses now. @throws {NotConfigured} */
  async find(name: string): Promise<OpenRoom | undefined> {
    const vendor = await this.#vendorOf(name);
    const id = await this.#store.idOf(name, vendor);
    return id === undefined ? undefined : { vendor, service: this.service(vendor), id };
  }

  /** @throws {NotConfigured} */
  service(vendor: VendorName): Vendor {
    const service = this.#vendors[vendor];
    if (!service) throw new NotConfigured(vendor);
    return service;
  }

  /** A room's vendor. A room without one gets the fallback, and stays there. */
  async #vendorOf(name: string): Promise<VendorName> {
    const vendor = await this.#store.vendorOf(name);
    if (vendor) return vendor;
    await this.#store.moveRoom(name, this.#fallback);
    return this.#fallback;
  }
}
