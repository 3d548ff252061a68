/**
 * The events that comments in the sources name (`@event`, `@emits`, `@fires` with `Class#name`), by class. Twilio's
 * types leave some out, and its comments others.
 */
export function documentedEvents(sources: string): ReadonlyMap<string, ReadonlySet<string>> {
  const events = new Map<string, Set<string>>();
  for (const [, className, event] of sources.matchAll(/@(?:event|emits|fires)\s+(\w+)#(\w+)/g)) {
    if (!className || !event) continue;
    events.set(className, (events.get(className) ?? new Set()).add(event));
  }
  return events;
}
