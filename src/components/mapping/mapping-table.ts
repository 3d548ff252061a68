import { rememberPress } from '../../run/replay-link';
import { ConnectedElement } from '../ui/connected-element';
import { idIn, select, type RowView } from './table-view';

/** Adds search, filter and sort to a table that stands complete in the page without it. */
class MappingTable extends ConnectedElement {
  #rows: { element: HTMLTableRowElement; view: RowView }[] = [];

  protected override connected(signal: AbortSignal): void {
    const form = this.querySelector('form');
    const body = this.querySelector('tbody');
    if (!form || !body) return;
    this.#rows = [...body.rows].map((element) => ({ element, view: viewOf(element) }));
    this.#keepTableRoles();
    form.hidden = false;
    form.addEventListener('input', () => this.#show(form, body), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.replay'))
      link.addEventListener('click', () => rememberPress(link), { signal });
    window.addEventListener('hashchange', () => this.#reveal(form, body), { signal });
    this.#show(form, body);
  }

  #show(form: HTMLFormElement, body: HTMLTableSectionElement): void {
    const data = new FormData(form);
    const field = (name: string): string => String(data.get(name) ?? '');
    const query = { text: field('text'), relation: field('relation'), sort: field('sort') };
    const shown = select(
      this.#rows.map(({ view }) => view),
      query,
    );
    body.replaceChildren(...shown.flatMap((index) => this.#rows[index]?.element ?? []));
    const output = form.querySelector('output');
    if (output) output.textContent = `${shown.length} of ${this.#rows.length}`;
    const empty = this.querySelector<HTMLElement>('.mapping-empty');
    if (empty) empty.hidden = shown.length > 0;
  }

  /** A link to a row that a filter hides shows the whole table again. */
  #reveal(form: HTMLFormElement, body: HTMLTableSectionElement): void {
    const id = idIn(location.hash);
    const row = this.#rows.find(({ element }) => element.id === id);
    if (!row || row.element.isConnected) return;
    form.reset();
    this.#show(form, body);
    row.element.scrollIntoView();
  }

  /** Rows are cards on a phone, and some browsers take a table that is laid out otherwise for no table. */
  #keepTableRoles(): void {
    const roles: Record<string, string> = {
      table: 'table',
      'thead, tbody': 'rowgroup',
      tr: 'row',
      'thead th': 'columnheader',
      'tbody th': 'rowheader',
      td: 'cell',
    };
    for (const [selector, role] of Object.entries(roles))
      for (const element of this.querySelectorAll(selector)) element.setAttribute('role', role);
  }
}

const viewOf = (row: HTMLTableRowElement): RowView => ({
  text: (row.textContent ?? '').toLowerCase(),
  relation: row.dataset.relation ?? '',
  twilio: row.querySelector('[data-side="twilio"] code')?.textContent ?? '',
  videosdk: row.querySelector('[data-side="videosdk"] code')?.textContent ?? '',
});

customElements.define('crossfade-mapping-table', MappingTable);
