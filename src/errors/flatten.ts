/** `import { a, b } from 'x';`, in one line or several. */
const IMPORT = /^import (type )?\{([^}]*)\} from '([^']+)';\n*/gm;
const DECLARED = /^export (?:async )?(?:function|const) (\w+)/m;

interface Import {
  names: string[];
  /** `type ` where it is one of types alone. */
  kind: string;
  from: string;
}

/**
 * A program, and what it uses of this site's own modules, as one text: the reader sees exactly what runs, and can change it.
 * Imports and helpers come first; the program itself is the region `program`.
 *
 * @param modules their texts, by the name under which programs import them
 */
export function flatten(source: string, modules: Readonly<Record<string, string>>): string {
  const { imports, body } = taken(source);
  const helped = imports.filter(({ from }) => from in modules);
  const parts = helped.map(({ from, names }) => partsOf(modules[from] ?? '', names));
  const helpers = parts.flatMap(({ chunks }) => chunks);
  const used = `${helpers.join('\n')}\n${body}`;
  const kept = [...imports.filter((each) => !helped.includes(each)), ...parts.flatMap((each) => each.imports)]
    .map((each) => ({ ...each, names: each.names.filter((name) => mentions(used, name)) }))
    .filter(({ names }) => names.length > 0);
  const head = [...Map.groupBy(kept, ({ kind, from }) => `${kind}${from}`).values()].map(importText);
  return [
    ...(head.length > 0 ? [head.sort().join('\n'), ''] : []),
    ...helpers.flatMap((chunk) => [chunk, '']),
    '// #region program',
    body.trimEnd(),
    '// #endregion program',
  ].join('\n');
}

/** What a module declares under some names, and under those that these mention. */
function partsOf(source: string, names: readonly string[]): { imports: Import[]; chunks: string[] } {
  const { imports, body } = taken(source);
  const all = body.split(/\n\n(?=\/\*\*)/).map((chunk) => ({ chunk, name: DECLARED.exec(chunk)?.[1] ?? '' }));
  const wanted = new Set(names);
  let before: number;
  do {
    before = wanted.size;
    for (const { chunk, name } of all)
      if (wanted.has(name)) for (const other of all) if (mentions(chunk, other.name)) wanted.add(other.name);
  } while (wanted.size > before);
  const chunks = all
    .filter(({ name }) => wanted.has(name))
    .map(({ chunk }) => chunk.trim().replace(/^export /m, ''));
  return { imports, chunks };
}

/** The imports of a text, and the rest. */
function taken(source: string): { imports: Import[]; body: string } {
  const imports = [...source.matchAll(IMPORT)].map(([, kind = '', names = '', from = '']) => ({
    kind,
    from,
    names: names.split(',').flatMap((name) => name.trim() || []),
  }));
  return { imports, body: source.replaceAll(IMPORT, '') };
}

function importText(same: readonly Import[]): string {
  const { kind = '', from = '' } = same[0] ?? {};
  const names = [...new Set(same.flatMap(({ names }) => names))].sort();
  return `import ${kind}{ ${names.join(', ')} } from '${from}';`;
}

const mentions = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);
