import type { Locator, Page } from 'playwright-core';
import { fillField } from './fields';
import { NotFound } from './outcomes';

export interface DescribedFieldsInit {
  /** What stands in each field, by the field's label, placeholder or selector. */
  fill: Readonly<Record<string, string>>;
  name: string;
  room: string;
}

/** The fields that a description of an app names. They come and go while somebody joins. */
export class DescribedFields {
  readonly #page: Pick<Page, 'locator' | 'getByLabel' | 'getByPlaceholder'>;
  readonly #texts: ReadonlyMap<string, string>;
  /** Which of them were filled in, ever and since the way into the call began. */
  readonly #ever = new Set<string>();
  readonly #now = new Set<string>();

  constructor(
    page: Pick<Page, 'locator' | 'getByLabel' | 'getByPlaceholder'>,
    { fill, name, room }: DescribedFieldsInit,
  ) {
    this.#page = page;
    this.#texts = new Map(
      Object.entries(fill).map(([field, value]) => [
        field,
        value.replaceAll('{name}', name).replaceAll('{room}', room),
      ]),
    );
  }

  /** Somebody joins, perhaps once more: no field has been filled in yet. */
  startOver(): void {
    this.#now.clear();
  }

  /** Those that no page has shown, ever. */
  unmet(): string[] {
    return [...this.#texts.keys()].filter((field) => !this.#ever.has(field));
  }

  /** Those that have not been filled in on the way into this call. */
  awaited(): Locator[] {
    return [...this.#texts.keys()].filter((field) => !this.#now.has(field)).map((field) => this.#find(field));
  }

  /**
   * Fills in those that are shown.
   * @param onlyAwaited leaves those alone that were filled in before, such as those of a form that is being sent
   * @throws {NotFound} for one that stays and cannot be filled in
   */
  async fillIn({ onlyAwaited = false } = {}): Promise<void> {
    for (const [field, text] of this.#texts) {
      if (onlyAwaited && this.#now.has(field)) continue;
      const filled = await fillField(this.#find(field).filter({ visible: true }).first(), text);
      if (filled === 'gone') continue;
      if (filled !== 'filled')
        throw new NotFound(`"${field}" is on the page but could not be filled in: ${filled.stuck}`);
      this.#ever.add(field);
      this.#now.add(field);
    }
  }

  /** By its label, or by what stands in it while it is empty. */
  #find(field: string): Locator {
    return field.startsWith('css=')
      ? this.#page.locator(field)
      : this.#page.getByLabel(field).or(this.#page.getByPlaceholder(field));
  }
}
