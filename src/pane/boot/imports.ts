/**
 * The modules that one of them needs, as far as their names stand in quotes in its text and in theirs.
 * @param entry the name of the module
 * @param modules texts by name
 * @returns the names, without its own
 */
export function importedBy(entry: string, modules: Readonly<Record<string, string>>): string[] {
  const found = new Set([entry]);
  for (const name of found) {
    const text = modules[name] ?? '';
    for (const other of Object.keys(modules)) if (isNamedIn(text, other)) found.add(other);
  }
  return [...found].filter((name) => name !== entry);
}

const isNamedIn = (text: string, name: string): boolean =>
  [`'${name}'`, `"${name}"`, `\`${name}\``].some((quoted) => text.includes(quoted));
