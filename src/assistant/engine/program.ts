import ts from 'typescript';
import { callByOwnName } from './aliased';
import { careful } from './careful';
import { insideSdk } from './imports';
import type { Script } from './script';
import { shorten } from './long-functions';
import { sound, type Refused } from './sound';
import { STUBS } from './stubs';

/** Where the app's files stand among those of the compiler. */
const APP = '/app/';
const TEMPLATE = '.template';
export const STUB_PATH = '/stubs.d.ts';
const TWILIO = '/node_modules/twilio-video/';
const TWILIO_INDEX = `${TWILIO}tsdef/index.d.ts`;

export interface Parsed {
  /** What could not be taken. */
  refused: readonly Refused[];
  program: ts.Program;
  checker: ts.TypeChecker;
  /** The app's code, in the order of the scripts. */
  sources: readonly ts.SourceFile[];
  /** Sources that name the SDK by an alias of the app's. */
  aliased: ReadonlySet<ts.SourceFile>;
  /** The declarations of twilio-video. */
  twilio: ts.SourceFile;
  /** The path in the project of a source. */
  fileOf(source: ts.SourceFile): string;
  /** The source that an import of another leads to, if it stands in the app. */
  target(specifier: string, from: ts.SourceFile): ts.SourceFile | undefined;
}

export const isTemplate = (source: ts.SourceFile): boolean => source.fileName.includes(`${TEMPLATE}.`);
export const isAppPath = (path: string): boolean => path.startsWith(APP);
export const isTwilioPath = (path: string): boolean => path.startsWith(TWILIO);

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  checkJs: false,
  esModuleInterop: true,
  experimentalDecorators: true,
  noEmit: true,
  noLib: true,
  types: [],
  maxNodeModuleJsDepth: 0,
  // `null` as a start says nothing of what comes later.
  strictNullChecks: false,
  // Lets TypeScript follow a `let` without a type from one assignment to the next.
  noImplicitAny: true,
};

/**
 * Puts the app's code before TypeScript.
 * @param offered the code
 * @param types declarations of the language, the browser and twilio-video: text by path
 * @param resolve the path in the project that an import leads to, if any
 */
export function parse(
  offered: readonly Script[],
  types: Readonly<Record<string, string>>,
  resolve: (specifier: string, from: string) => string | undefined,
): Parsed {
  const { taken: scripts, trees, refused } = sound(offered, pathOf);
  const aliased = new Set(
    scripts.flatMap((script) => {
      const tree = trees.get(pathOf(script));
      return tree && callByOwnName(tree, script.aliases) ? [tree] : [];
    }),
  );
  const files = new Map(scripts.map((script) => [pathOf(script), script.file]));
  const text = new Map([
    ...Object.entries(types),
    ...scripts.map((script) => [pathOf(script), script.text] as const),
    [STUB_PATH, STUBS] as const,
  ]);
  const locate = locator(scripts, files, text, resolve);
  const libs = Object.keys(types).filter((path) => path.startsWith('/lib/'));
  const program = ts.createProgram({
    rootNames: [...libs, STUB_PATH, TWILIO_INDEX, ...scripts.map(pathOf)],
    options: OPTIONS,
    host: hostOf(text, trees, locate),
  });
  const twilio = program.getSourceFile(TWILIO_INDEX);
  if (!twilio) throw new Error('The declarations of twilio-video are missing.');
  const sources = scripts.flatMap((script) => program.getSourceFile(pathOf(script)) ?? []);
  // It binds them all.
  const checker = careful(program.getTypeChecker());
  for (const source of sources) shorten(source);
  return {
    refused,
    program,
    checker,
    sources,
    aliased,
    twilio,
    fileOf: (source) => files.get(source.fileName) ?? source.fileName,
    target(specifier, from) {
      const path = locate(specifier, from.fileName);
      return path !== undefined && isAppPath(path) ? program.getSourceFile(path) : undefined;
    },
  };
}

/** The path among the compiler's files that an import leads to, if any. */
type Locate = (specifier: string, from: string) => string | undefined;

function locator(
  scripts: readonly Script[],
  files: ReadonlyMap<string, string>,
  text: ReadonlyMap<string, string>,
  resolve: (specifier: string, from: string) => string | undefined,
): Locate {
  const virtual = new Map(
    scripts.filter(({ template }) => !template).map((script) => [script.file, pathOf(script)]),
  );
  return (specifier, from) => {
    const inside = insideSdk(specifier);
    if (inside !== undefined) return declared(inside, text) ?? TWILIO_INDEX;
    const near = files.get(from);
    if (near === undefined)
      return specifier.startsWith('.') ? twilioSibling(specifier, from, text) : undefined;
    const found = resolve(specifier, near);
    return found === undefined ? undefined : virtual.get(found);
  };
}

/** What the compiler sees of the world: texts, and trees that are parsed already, by path. */
function hostOf(
  text: ReadonlyMap<string, string>,
  trees: ReadonlyMap<string, ts.SourceFile>,
  locate: Locate,
): ts.CompilerHost {
  return {
    fileExists: (path) => text.has(path),
    readFile: (path) => text.get(path),
    getSourceFile(path, language) {
      const found = text.get(path);
      if (found === undefined) return undefined;
      return trees.get(path) ?? declarations(path, found, language);
    },
    getDefaultLibFileName: () => '/lib/lib.d.ts',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text: specifier }) => {
        const path = locate(specifier, from);
        return {
          resolvedModule: path && {
            resolvedFileName: path,
            extension: path.slice(path.lastIndexOf('.')),
            isExternalLibraryImport: false,
          },
        } as ts.ResolvedModuleWithFailedLookupLocations;
      }),
  };
}

function twilioSibling(
  specifier: string,
  from: string,
  text: ReadonlyMap<string, string>,
): string | undefined {
  // `'.'` is a folder, and ends as one.
  const path = new URL(specifier, `file://${from}`).pathname.replace(/\/$/, '');
  return [`${path}.d.ts`, `${path}/index.d.ts`].find((candidate) => text.has(candidate));
}

/** The declarations of one of twilio-video's files, such as `tsdef/types`. */
function declared(inside: string, text: ReadonlyMap<string, string>): string | undefined {
  const path = TWILIO + inside.replace(/(?:\.d)?(?:\.[jt]s)?$/, '');
  return inside ? [`${path}.d.ts`, `${path}/index.d.ts`].find((candidate) => text.has(candidate)) : undefined;
}

/** Where a script stands among the compiler's files. */
export const pathOf = ({ file, extension, template }: Script): string =>
  `${APP}${file}${template ? TEMPLATE : ''}${extension}`;

const parsedBefore = new Map<string, ts.SourceFile>();

/** The same declarations go before every app: they are parsed once. */
function declarations(
  path: string,
  text: string,
  language: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile {
  let source = parsedBefore.get(path);
  if (source?.text !== text)
    parsedBefore.set(path, (source = ts.createSourceFile(path, text, language, true)));
  return source;
}
