import ts from 'typescript';
import { LIBS } from './options';

/** What the types have against a program, at characters counted from 0. */
export interface TypeProblem {
  from: number;
  to: number;
  message: string;
  /** TypeScript's number for it, as in `TS2339`. */
  code: number;
}

export interface Suggestion {
  name: string;
  /** What CodeMirror calls it: `method`, `property`, `variable` … */
  kind: string;
  /** Higher comes first. */
  boost: number;
  /** What to put in and where, if it is not the name at the word. */
  insert?: { from: number; to: number; text: string };
}

export interface Suggestions {
  /** Where the word begins that a suggestion replaces. */
  from: number;
  suggestions: Suggestion[];
}

/** What something is, and what its package's documentation says of it. */
export interface TypeInfo {
  from: number;
  to: number;
  /** As TypeScript prints it: `const room: Room`. */
  signature: string;
  docs: string;
}

/** Those of a project that is taken away; a program is checked as `npm run check` would there. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // A program without an import is a module all the same: two of them share no names.
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: LIBS,
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  jsx: ts.JsxEmit.ReactJSX,
};

/**
 * Answers what TypeScript knows about programs, from files that it is given. Runs in a worker of the site, and in Node in
 * tests. It reads programs and never runs them. Each question brings the program's text, so nothing has to be kept in step.
 */
export class TypeService {
  readonly #files: ReadonlyMap<string, string>;
  readonly #programs = new Map<string, { text: string; version: number }>();
  readonly #service: ts.LanguageService;

  /** @param files text by path, as `typeFiles` gives them */
  constructor(files: Record<string, string>) {
    this.#files = new Map(Object.entries(files));
    const read = (path: string): string | undefined =>
      this.#programs.get(path)?.text ?? this.#files.get(path);
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => OPTIONS,
      getScriptFileNames: () => ['/events.d.ts', ...this.#programs.keys()],
      getScriptVersion: (path) => String(this.#programs.get(path)?.version ?? 0),
      getScriptSnapshot(path) {
        const text = read(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => '/',
      getDefaultLibFileName: () => '/lib/lib.d.ts',
      fileExists: (path) => read(path) !== undefined,
      readFile: read,
    });
  }

  /** Errors of types alone: where the syntax is wrong too, that comes first, and there are none. */
  problems(program: string, text: string): TypeProblem[] {
    const path = this.#set(program, text);
    if (this.#service.getSyntacticDiagnostics(path).length > 0) return [];
    return this.#service.getSemanticDiagnostics(path).map(({ start = 0, length = 0, messageText, code }) => ({
      from: start,
      to: start + length,
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
      code,
    }));
  }

  /** What could be written at a place. */
  suggestions(program: string, text: string, at: number): Suggestions | undefined {
    const path = this.#set(program, text);
    const found = this.#service.getCompletionsAtPosition(path, at, {
      includeCompletionsWithInsertText: true,
    });
    if (!found) return undefined;
    const entries = found.entries.filter(({ kind }) => kind !== ts.ScriptElementKind.warning);
    const span =
      found.optionalReplacementSpan ?? entries.find(({ insertText }) => !insertText)?.replacementSpan;
    return {
      from: span?.start ?? at - (/(?<![\w$])[\w$]+$/.exec(text.slice(0, at))?.[0].length ?? 0),
      suggestions: entries.map((entry) => suggestionOf(entry, at)),
    };
  }

  /** What a suggestion is. @param name as it was suggested */
  suggested(program: string, text: string, at: number, name: string): TypeInfo | undefined {
    const path = this.#set(program, text);
    const details = this.#service.getCompletionEntryDetails(path, at, name, {}, undefined, {}, undefined);
    return details && { from: at, to: at, ...described(details) };
  }

  /** What stands at a place. */
  info(program: string, text: string, at: number): TypeInfo | undefined {
    const info = this.#service.getQuickInfoAtPosition(this.#set(program, text), at);
    if (!info) return undefined;
    const { start, length } = info.textSpan;
    return { from: start, to: start + length, ...described(info) };
  }

  #set(program: string, text: string): string {
    const path = program.endsWith('.tsx') ? `/${program}` : `/${program}.ts`;
    const known = this.#programs.get(path);
    if (known?.text !== text) this.#programs.set(path, { text, version: (known?.version ?? 0) + 1 });
    return path;
  }
}

function suggestionOf(
  { name, kind, sortText, insertText, replacementSpan }: ts.CompletionEntry,
  at: number,
): Suggestion {
  const from = replacementSpan?.start;
  return {
    name,
    kind: KINDS.get(kind) ?? 'variable',
    // TypeScript sorts by text that begins with two digits, lower ones for what is near, or with a letter for the last.
    boost: -(Number.parseInt(sortText, 10) || LAST),
    ...(insertText !== undefined && from !== undefined
      ? { insert: { from, to: Math.max(at, from + (replacementSpan?.length ?? 0)), text: insertText } }
      : {}),
  };
}

const LAST = 99;

const KINDS = new Map<ts.ScriptElementKind, string>([
  [ts.ScriptElementKind.memberFunctionElement, 'method'],
  [ts.ScriptElementKind.memberVariableElement, 'property'],
  [ts.ScriptElementKind.memberGetAccessorElement, 'property'],
  [ts.ScriptElementKind.memberSetAccessorElement, 'property'],
  [ts.ScriptElementKind.functionElement, 'function'],
  [ts.ScriptElementKind.localFunctionElement, 'function'],
  [ts.ScriptElementKind.classElement, 'class'],
  [ts.ScriptElementKind.interfaceElement, 'interface'],
  [ts.ScriptElementKind.typeElement, 'type'],
  [ts.ScriptElementKind.enumElement, 'enum'],
  [ts.ScriptElementKind.moduleElement, 'namespace'],
  [ts.ScriptElementKind.keyword, 'keyword'],
  [ts.ScriptElementKind.string, 'text'],
]);

function described({
  displayParts,
  documentation,
}: Pick<ts.QuickInfo, 'displayParts' | 'documentation'>): Pick<TypeInfo, 'signature' | 'docs'> {
  return {
    signature: ts.displayPartsToString(displayParts),
    docs: ts.displayPartsToString(documentation).trim(),
  };
}
