import { maskText } from '../../sandbox/wire/mask';
import type { PaneFailure } from '../failure';
import { cut, MESSAGE_LENGTH } from '../limits';
import type { PaneNetwork } from '../live-hosts';
import { errorFactsOf } from '../observe/facts';

/** Which modules the addresses in errors belong to. */
export interface Sources {
  program: string;
  /** Blob URLs of SDKs. */
  sdks: readonly string[];
}

type Report = (failure: PaneFailure) => void;

const LOOP_GUARD_NAME = 'EndlessLoopError';

const ADVICE = {
  syntax: 'Correct this line and run again.',
  module: 'Check the names in the import statement: only the packages of this demo can be imported.',
  exception: 'Look at this line of the program. The browser console has the whole stack.',
  rejection:
    'A promise was rejected and nothing handled it. Add try and catch around the await, or a catch handler.',
  sdk: 'The SDK did not start in this browser. Reload the page; if it happens again, try a current Chromium or Firefox.',
  stopped: 'Give the loop a condition that ends it, or an await that lets time pass.',
} as const;

const BLOCKED_ADVICE: Record<PaneNetwork, string> = {
  sandbox:
    'Panes have no network and load nothing from other addresses. Only the sandbox answers, to fetch, XMLHttpRequest and WebSocket.',
  live: 'A live pane reaches its own vendor’s hosts, by fetch, XMLHttpRequest and WebSocket, and nothing else.',
};

/** Reports what goes wrong in this window from now on. @returns the reporter for problems that only the caller sees. */
export function watchFailures(sources: Sources, network: PaneNetwork, report: Report): void {
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) report(describeError(event, sources));
  });
  addEventListener('unhandledrejection', ({ reason }) => report(describeRejection(reason, sources)));
  watchPolicy(network, report);
}

export function programNotLoaded(): PaneFailure {
  return {
    kind: 'program-load',
    message: 'The program, or a module that it imports, could not be loaded.',
    advice: ADVICE.module,
  };
}

function describeError(event: ErrorEvent, sources: Sources): PaneFailure {
  const { error, message } = event;
  if (isLoopStop(error)) return stopped(error, sources);
  if (sources.sdks.includes(event.filename) && !lineInProgram(error, sources))
    return { kind: 'sdk-load', message: shorten(message), advice: ADVICE.sdk };
  const line =
    event.filename === sources.program && event.lineno ? event.lineno : lineInProgram(error, sources);
  const base = { message: shorten(message.replace(/^Uncaught /, '')), ...(line ? { line } : {}) };
  if (
    /Failed to resolve module specifier|does not provide an export|doesn.t provide an export|was a bare specifier/.test(
      message,
    )
  )
    return { kind: 'program-load', ...base, advice: ADVICE.module };
  if (error instanceof SyntaxError) return { kind: 'syntax', ...base, advice: ADVICE.syntax };
  return { kind: 'exception', ...base, advice: ADVICE.exception };
}

function describeRejection(reason: unknown, sources: Sources): PaneFailure {
  if (isLoopStop(reason)) return stopped(reason, sources);
  const line = lineInProgram(reason, sources);
  const error = errorFactsOf(reason);
  return {
    kind: 'rejection',
    message: shorten(textOf(reason)),
    ...(error ? { error } : {}),
    ...(line ? { line } : {}),
    advice: ADVICE.rejection,
  };
}

function stopped(error: Error, sources: Sources): PaneFailure {
  const line = lineInProgram(error, sources);
  return {
    kind: 'stopped',
    message: shorten(error.message),
    ...(line ? { line } : {}),
    advice: ADVICE.stopped,
  };
}

/** Says each kind of blocked act once. The SDKs try WebAssembly and fall back by themselves: no news for the reader. */
function watchPolicy(network: PaneNetwork, report: Report): void {
  const said = new Set<string>();
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (blockedURI === 'wasm-eval') return;
    const key = `${effectiveDirective} ${blockedURI}`;
    if (said.has(key) || said.size >= 20) return;
    said.add(key);
    report(
      blocked(`The pane's policy (${effectiveDirective}) blocked ${blockedURI || 'something'}.`, network),
    );
  });
}

/** Something that the pane's walls kept from happening. */
export const blocked = (message: string, network: PaneNetwork): PaneFailure => ({
  kind: 'blocked',
  message: shorten(message),
  advice: BLOCKED_ADVICE[network],
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
