import { FEATURES } from './features';

/** What is ticked, as it stands in the address: `?uses=screen.chat`. */
export function toQuery(used: ReadonlySet<string>): string {
  const ids = FEATURES.flatMap(({ id }) => (used.has(id) ? [id] : []));
  return ids.length > 0 ? `?uses=${ids.join('.')}` : '';
}

/** Whatever an address says: features that there are not are left out. */
export function fromQuery(query: string): Set<string> {
  const asked = new Set((new URLSearchParams(query).get('uses') ?? '').slice(0, 1000).split('.'));
  return new Set(FEATURES.flatMap(({ id }) => (asked.has(id) ? [id] : [])));
}
