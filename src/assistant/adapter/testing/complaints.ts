import { resolve } from 'node:path';
import ts from 'typescript';

/*
 * Code beside the adapter, as an app's own compiler sees it.
 */

const STRICT: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/** A path near the adapter's parts, at which no file has to be. */
export const near = (name: string): string => resolve(`src/assistant/adapter/${name}`);

/** Files that are nowhere on the disk, before the compiler. @param files text by absolute path */
export function programOf(files: ReadonlyMap<string, string>, more: ts.CompilerOptions = {}): ts.Program {
  const options = { ...STRICT, ...more };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  };
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  // Folders that hold such files alone are nowhere either.
  host.directoryExists = () => true;
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  return ts.createProgram([...files.keys()], options, host);
}

/** What the compiler says of such files, as `path:line what`. */
export function complaints(files: ReadonlyMap<string, string>, more: ts.CompilerOptions = {}): string[] {
  return ts.getPreEmitDiagnostics(programOf(files, more)).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
