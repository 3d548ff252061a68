import { COMPONENT_LENGTH } from '../limits';

/** What React tells of an error that no component caught. */
interface ErrorInfo {
  componentStack?: string | undefined;
}

type CreateRoot = (container: Element, options?: RootOptions) => unknown;

interface RootOptions {
  onUncaughtError?: (error: unknown, info: ErrorInfo) => void;
}

/** A frame of React's component stack: `at Tile (blob:…)` in Chromium, `Tile@blob:…` in Firefox. */
const FRAME = /^\s*(?:at )?([A-Z][\w$]{0,60})(?=[ @]|$)/;

/** Which component each error happened in. Errors come and go: nothing is kept for longer than they are. */
const components = new WeakMap<object, string>();

/** In which component of a React app an error happened, as React has told it. */
export const componentOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null ? components.get(error) : undefined;

/**
 * What a program gets as `react-dom/client`: React's own, that notes in which component an uncaught error happened, and
 * then reports it as React does by itself. A program that brings its own handler keeps it.
 */
export function observeReact({ createRoot }: { createRoot: CreateRoot }): { createRoot: CreateRoot } {
  const onUncaughtError: RootOptions['onUncaughtError'] = (error, { componentStack = '' }) => {
    const name = nameIn(componentStack);
    if (name && typeof error === 'object' && error !== null) components.set(error, name);
    reportError(error);
  };
  return { createRoot: (container, options) => createRoot(container, { onUncaughtError, ...options }) };
}

/** `Tile in Tiles`: the component, and the next one around it. Providers of a package have names of one or two letters. */
export function nameIn(componentStack: string): string | undefined {
  const names = componentStack.split('\n').flatMap((line) => FRAME.exec(line)?.[1] ?? []);
  const [name, around] = names.filter((name) => name.length > 2);
  if (!name) return undefined;
  const both = around ? `${name} in ${around}` : name;
  return both.length > COMPONENT_LENGTH ? name : both;
}
