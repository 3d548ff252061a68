type Value = string | number | boolean | null | undefined;

const status = document.querySelector<HTMLElement>('#status')!;
const list = document.querySelector<HTMLElement>('#seen')!;

/**
 * Tells what was seen of some rows: in this page, and in the log below it.
 * @param rows of the mapping: `methods/LocalVideoTrack/kind`, or several: `methods/Local{Audio,Video}Track/kind`
 * @param what an expression, or what happened, in short; `seen` is its value.
 */
export function saw(rows: string, what: string, seen: Value | Value[], expected: Value | Value[]): void {
  const [value, wanted] = [seen, expected].map((each) => [each].flat().map(String).join(', '));
  const holds = value === wanted;
  const text = holds ? `${what}: ${value}` : `${what}: ${value}; expected ${wanted}`;
  for (const row of rowsNamed(rows)) {
    dispatchEvent(new CustomEvent('crossfade-seen', { detail: { row, text, holds } }));
    const item = document.createElement('li');
    item.textContent = `${holds ? '✓' : '✗'} ${row}: ${text}`;
    list.append(item);
  }
}

/** Says that the program has come to its end. */
export function done(): void {
  status.textContent = 'All checks have run.';
}

/** Waits until something holds. @throws {Error} after so many seconds. */
export async function until(holds: () => unknown, what: string, seconds = 15): Promise<void> {
  for (let tries = 0; tries < 20 * seconds; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not happen: ${what}.`);
}

interface Emitter {
  on(event: string, listener: () => void): unknown;
}

/** Counts an emitter's events by their names, from now on. */
export function listen(emitter: unknown, ...events: string[]): Record<string, number> {
  const counts = Object.fromEntries(events.map((event) => [event, 0]));
  for (const event of events) (emitter as Emitter).on(event, () => counts[event]!++);
  return counts;
}

/** What a call fails with: its code, or its name where it has none. */
export async function failure(act: () => unknown): Promise<string> {
  try {
    await act();
    return 'nothing';
  } catch (error) {
    const { code, name } = error as Error & { code?: number };
    return String(code ?? name);
  }
}

/** Writes out `{a,b}`. */
function rowsNamed(rows: string): string[] {
  const [all, choices] = /\{([^{}]*)\}/.exec(rows) ?? [];
  if (all === undefined) return [rows];
  return [...new Set(choices!.split(',').flatMap((choice) => rowsNamed(rows.replace(all, choice))))];
}
