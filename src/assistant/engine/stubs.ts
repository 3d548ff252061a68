/*
 * What the engine knows of libraries that carry values: enough for TypeScript to pass a type on. The app's own
 * `node_modules` are not needed, and a browser page could not read them anyway.
 */
export const STUBS = `
declare module 'react' {
  export function useState<S = any>(init?: S | (() => S)): [S, (next: S | ((before: S) => S)) => void];
  export function useRef<T = any>(init?: T | null): { current: T };
  export function createRef<T = any>(): { current: T };
  export interface Context<T> { Provider: any; Consumer: any; displayName?: string }
  export function createContext<T = any>(init?: T): Context<T>;
  export function useContext<T>(context: Context<T>): T;
  export function useMemo<T>(make: () => T, deps?: readonly any[]): T;
  export function useCallback<T>(callback: T, deps?: readonly any[]): T;
  export function useEffect(effect: () => any, deps?: readonly any[]): void;
  export function useLayoutEffect(effect: () => any, deps?: readonly any[]): void;
  export type FC<P = {}> = (props: P & { children?: any }) => any;
  export type FunctionComponent<P = {}> = FC<P>;
  export type Dispatch<A> = (value: A) => void;
  export type SetStateAction<S> = S | ((before: S) => S);
  export type RefObject<T> = { current: T };
  export type MutableRefObject<T> = { current: T };
  export type ReactNode = any;
  export type PropsWithChildren<P> = P & { children?: any };
  export class Component<P = any, S = any> {
    props: P; state: S; context: any; refs: any;
    constructor(props?: P); setState(state: any, after?: () => void): void; forceUpdate(): void;
  }
  export class PureComponent<P = any, S = any> extends Component<P, S> {}
  const React: typeof import('react');
  export default React;
}
declare module 'vue' {
  export interface Ref<T = any> { value: T }
  export function ref<T = any>(init?: T): Ref<T>;
  export function shallowRef<T = any>(init?: T): Ref<T>;
  export function computed<T>(make: () => T): Ref<T>;
  export function reactive<T>(init: T): T;
  export function shallowReactive<T>(init: T): T;
  export function markRaw<T>(value: T): T;
  export function toRaw<T>(value: T): T;
  const Vue: any;
  export default Vue;
}
declare function defineProps<T = any>(props?: any): T;
declare function withDefaults<T>(props: T, defaults: any): T;
declare function defineModel<T = any>(...options: any[]): import('vue').Ref<T>;
declare module '@angular/core' {
  export interface Signal<T> { (): T }
  export interface WritableSignal<T> extends Signal<T> { set(value: T): void; update(make: (before: T) => T): void; asReadonly(): Signal<T> }
  export function signal<T = any>(init?: T, options?: any): WritableSignal<T>;
  export function computed<T>(make: () => T, options?: any): Signal<T>;
  export function inject<T>(token: abstract new (...args: any[]) => T, options?: any): T;
  export function inject(token: any, options?: any): any;
  export const input: { <T = any>(init?: T, options?: any): Signal<T>; required<T = any>(options?: any): Signal<T> };
  export const model: { <T = any>(init?: T, options?: any): WritableSignal<T>; required<T = any>(options?: any): WritableSignal<T> };
}
declare module 'svelte/store' {
  export interface Writable<T> { subscribe(run: (value: T) => void): () => void; set(value: T): void; update(f: (value: T) => T): void }
  export function writable<T = any>(init?: T): Writable<T>;
  export function get<T>(store: Writable<T>): T;
}
declare module 'rxjs' {
  export class Observable<T> { subscribe(next?: ((value: T) => void) | any, error?: any, done?: any): any; pipe(...steps: any[]): Observable<any>; toPromise(): Promise<T> }
  export class Subject<T> extends Observable<T> { next(value?: T): void; asObservable(): Observable<T>; complete(): void }
  export class BehaviorSubject<T> extends Subject<T> { constructor(init: T); value: T; getValue(): T }
  export class ReplaySubject<T> extends Subject<T> { constructor(size?: number) }
  export function from<T>(source: Promise<T>): Observable<T>;
}
declare module 'events' {
  type Listener = (...args: any[]) => void;
  export class EventEmitter {
    on(event: string | symbol, listener: Listener): this;
    once(event: string | symbol, listener: Listener): this;
    off(event: string | symbol, listener: Listener): this;
    addListener(event: string | symbol, listener: Listener): this;
    removeListener(event: string | symbol, listener: Listener): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listeners(event: string | symbol): Function[];
    listenerCount(event: string | symbol): number;
    setMaxListeners(count: number): this;
    getMaxListeners(): number;
    eventNames(): (string | symbol)[];
    prependListener(event: string | symbol, listener: Listener): this;
    prependOnceListener(event: string | symbol, listener: Listener): this;
  }
  export default EventEmitter;
}
`;
