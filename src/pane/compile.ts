import { parse } from 'acorn';
import { transform } from 'sucrase';
import { insertLoopGuard } from './loop-guard';

export interface ProgramSyntaxError {
  message: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
}

export type Compiled = { ok: true; code: string } | { ok: false; error: ProgramSyntaxError };

/** What a program is written in; either takes JavaScript too. */
export type ProgramLanguage = 'ts' | 'tsx';

/**
 * Compiles a demo's program, TypeScript or JavaScript, to what a pane runs. Every statement keeps its line. Elements
 * of TSX become calls of React's development runtime, which know the line that they stand in.
 * Runs in the build and in the browser.
 */
export function compileProgram(source: string, language: ProgramLanguage = 'ts'): Compiled {
  try {
    const { code } = transform(source, {
      transforms: language === 'tsx' ? ['typescript', 'jsx'] : ['typescript'],
      disableESTransforms: true,
      jsxRuntime: 'automatic',
      filePath: PROGRAM_FILE,
    });
    const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
    return { ok: true, code: insertLoopGuard(code, tree) };
  } catch (error) {
    return { ok: false, error: describe(error) };
  }
}

/** What React's warnings call the program. */
const PROGRAM_FILE = 'program.tsx';

/** acorn and sucrase both give `loc` and put the position into the message; acorn counts columns from 0. */
function describe(error: unknown): ProgramSyntaxError {
  const { message, loc } = error as Error & { loc?: { line: number; column: number } };
  if (!loc) throw error;
  const isAcorn = 'raisedAt' in (error as Error);
  return {
    message: message.replace(/ \(\d+:\d+\)$/, '').replace(/^Error transforming .*?: /, ''),
    line: loc.line,
    column: loc.column + (isAcorn ? 1 : 0),
  };
}
