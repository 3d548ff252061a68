import { maskText } from '../../sandbox/wire/mask';
import { componentOf } from './components';
import type { ReportedFailure } from '../failure';
import { cut, MESSAGE_LENGTH } from '../limits';
import { errorFactsOf } from '../observe/facts';

/** Which modules the addresses in errors belong to. */
export interface Sources {
  program: string;
  /** Blob URLs of SDKs. */
  sdks: readonly string[];
}

type Report = (failure: ReportedFailure) => void;

const LOOP_GUARD_NAME = 'EndlessLoopError';

/** Reports what goes wrong in this window from now on. @returns the reporter for problems that only the caller sees. */
export function watchFailures(sources: Sources, report: Report): void {
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) report(describeError(event, sources));
  });
  addEventListener('unhandledrejection', ({ reason }) => report(describeRejection(reason, sources)));
  watchPolicy(report);
}

export function programNotLoaded(): ReportedFailure {
  return {
    kind: 'program-load',
    message: 'The program, or a module that it imports, could not be loaded.',
  };
}

function describeError(event: ErrorEvent, sources: Sources): ReportedFailure {
  const { error, message } = event;
  if (isLoopStop(error)) return stopped(error, sources);
  const component = componentOf(error);
  if (!component && sources.sdks.includes(event.filename) && !lineInProgram(error, sources))
    return { kind: 'sdk-load', message: shorten(message) };
  const line =
    event.filename === sources.program && event.lineno ? event.lineno : lineInProgram(error, sources);
  const base = {
    message: shorten(message.replace(/^Uncaught /, '')),
    ...(line ? { line } : {}),
    ...(component ? { component } : {}),
  };
  if (
    /Failed to resolve module specifier|does not provide an export|doesn.t provide an export|was a bare specifier/.test(
      message,
    )
  )
    return { kind: 'program-load', ...base };
  if (error instanceof SyntaxError) return { kind: 'syntax', ...base };
  return { kind: 'exception', ...base };
}

function describeRejection(reason: unknown, sources: Sources): ReportedFailure {
  if (isLoopStop(reason)) return stopped(reason, sources);
  const line = lineInProgram(reason, sources);
  const error = errorFactsOf(reason);
  return {
    kind: 'rejection',
    message: shorten(textOf(reason)),
    ...(error ? { error } : {}),
    ...(line ? { line } : {}),
  };
}

function stopped(error: Error, sources: Sources): ReportedFailure {
  const line = lineInProgram(error, sources);
  return {
    kind: 'stopped',
    message: shorten(error.message),
    ...(line ? { line } : {}),
  };
}

/** What a directive's name does not tell a reader. */
const WHY: Readonly<Record<string, string>> = {
  'img-src': ' A pane loads no pictures at all, since in some browsers a picture can reach the network.',
};

/** Says each kind of blocked act once. The SDKs try WebAssembly and fall back by themselves: no news for the reader. */
function watchPolicy(report: Report): void {
  const said = new Set<string>();
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (blockedURI === 'wasm-eval') return;
    const key = `${effectiveDirective} ${blockedURI}`;
    if (said.has(key) || said.size >= 20) return;
    said.add(key);
    report(
      blocked(
        `The pane's policy (${effectiveDirective}) blocked ${blockedURI || 'something'}.${WHY[effectiveDirective] ?? ''}`,
      ),
    );
  });
}

/** Something that the pane's walls kept from happening. */
export const blocked = (message: string): ReportedFailure => ({
  kind: 'blocked',
  message: shorten(message),
});

const shorten = (text: string): string => cut(maskText(text), MESSAGE_LENGTH);

const isLoopStop = (error: unknown): error is Error =>
  error instanceof Error && error.name === LOOP_GUARD_NAME;

/** Line of the topmost frame that lies in the program. */
export function lineInProgram(error: unknown, { program }: Sources): number | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const at = stack.indexOf(`${program}:`);
  const line = at < 0 ? NaN : parseInt(stack.slice(at + program.length + 1), 10);
  return line > 0 ? line : undefined;
}

function textOf(reason: unknown): string {
  if (reason instanceof Error) return `${reason.name}${codeOf(reason)}: ${reason.message}`;
  if (typeof reason === 'object' && reason !== null && 'message' in reason) return String(reason.message);
  return String(reason);
}

/** The codes of both SDKs say more than their names; those of a DOMException say less. */
function codeOf(error: Error): string {
  if (error instanceof DOMException || !('code' in error) || typeof error.code !== 'number') return '';
  return ` ${error.code}`;
}
