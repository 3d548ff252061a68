import { ConnectedElement } from '../ui/connected-element';
import { headingCell } from '../ui/controls';
import { element } from '../ui/element';
import { fetchJson } from '../ui/fetch-json';
import { RELATIONS } from './relations';
import type { RowSummary } from './step-summaries';

/** So far ahead of the reader the rows are fetched. */
const AHEAD = '600px';

/** Shows the rows of a step when the reader comes near. Where they cannot be fetched, the link above leads to them. */
class StepRows extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    if (this.firstChild) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.#load();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  async #load(): Promise<void> {
    const rows = await fetchJson<RowSummary[]>(this.dataset['from'] ?? '');
    if (rows) this.replaceChildren(tableOf(rows));
  }
}

function tableOf(rows: readonly RowSummary[]): HTMLElement {
  const head = element('tr', {}, [
    headingCell('col', 'Twilio Video'),
    headingCell('col', 'VideoSDK'),
    headingCell('col', 'In short'),
  ]);
  return element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows.map(rowOf))]);
}

function rowOf({ name, becomes, relation, text, href }: RowSummary): HTMLElement {
  const first = headingCell('row', '');
  first.replaceChildren(element('a', { href }, [element('code', { translate: false }, name)]));
  const second = element('td', {}, [element('b', 'relation', RELATIONS[relation].label)]);
  if (becomes) second.append(element('code', { translate: false }, becomes));
  return element('tr', { dataset: { relation } }, [first, second, element('td', {}, text)]);
}

customElements.define('crossfade-step-rows', StepRows);
