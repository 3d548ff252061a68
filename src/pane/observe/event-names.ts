/** Whether the emitter's types let one listen to the event. Types that accept any string let every name pass. */
type Listenable<E extends { on: unknown }, Name> = E['on'] extends (event: Name, listener: never) => unknown
  ? Name
  : never;

/** Lists events of an emitter; a name that its types do not have is a compile error. */
export function eventsOf<E extends { on: unknown }>() {
  return <const Names extends readonly string[]>(
    ...names: { [Index in keyof Names]: Listenable<E, Names[Index]> }
  ): readonly string[] => names;
}
