import { cut, SUBJECT_LENGTH } from '../limits';
import type { Observation } from '../observation';
import { factsOf, type Told } from './facts';
import { subjectOf, type Label } from './label';
import { summarize } from './summarize';

/** An object that reports by `emit`, as Node's EventEmitter does. */
export interface Emitter {
  emit(event: string | symbol, ...args: unknown[]): boolean;
}

export interface Watched {
  label: Label;
  /** The events of the SDK's public types; others are internal and not reported. */
  events: readonly string[];
  /** Called before the event is passed on; can begin to watch what comes with it. */
  onEvent?: (event: string, args: unknown[]) => void;
  /** What plain data that comes with an event says of whom and what it is about. */
  tell?: (event: string, args: unknown[]) => Told | undefined;
}

type Call = (...args: unknown[]) => unknown;

/** Watches emitters without touching their listeners, and reports what they emit. */
export class Registry {
  readonly #report: (observation: Observation) => void;
  readonly #labels = new WeakMap<object, Label>();
  readonly #called = new WeakSet<object>();
  /** Whose each media track is, by the track's id. */
  readonly #subjects = new Map<string, string>();

  constructor(report: (observation: Observation) => void) {
    this.#report = report;
  }

  /**
   * Begins to watch an emitter, once.
   * @param subject the object that the app knows; it can keep its emitter in a property.
   */
  watch(subject: object, emitter: Emitter, { label, events, onEvent, tell }: Watched): void {
    if (this.#labels.has(subject)) return;
    this.#labels.set(subject, label);
    const [track, title] = [trackIdOf(subject), subjectOf(label)];
    if (track && title) this.#subjects.set(track, title);
    const emit = emitter.emit;
    Object.defineProperty(emitter, 'emit', {
      configurable: true,
      writable: true,
      value: (event: string | symbol, ...args: unknown[]): boolean => {
        if (typeof event === 'string' && events.includes(event)) {
          onEvent?.(event, args);
          this.report(label, event, args, tell?.(event, args));
        }
        return emit.call(emitter, event, ...args);
      },
    });
  }

  /** Whose a media track is: `Ada's video`. @param trackId id of a MediaStreamTrack */
  subjectOf(trackId: string): string | undefined {
    return this.#subjects.get(trackId);
  }

  /** Reports something that is no event, such as a settled promise. */
  report(label: Label, event: string, args: readonly unknown[], told: Told = {}): void {
    const subject = subjectOf(label);
    const labelOf = (object: object): Label | undefined => this.#labels.get(object);
    this.#report({
      emitter: label.emitter,
      ...(subject === undefined ? {} : { subject: cut(subject, SUBJECT_LENGTH) }),
      event,
      payload: summarize(args, labelOf),
      ...factsOf(label, args, labelOf, told),
      time: performance.timeOrigin + performance.now(),
    });
  }

  /** Reports calls of these methods that throw or reject, before the caller hears of it; calls that work are not told. */
  watchCalls(object: object, label: Label, methods: readonly string[]): void {
    if (this.#called.has(object)) return;
    this.#called.add(object);
    for (const method of methods) {
      const call: unknown = Reflect.get(object, method);
      if (typeof call !== 'function') continue;
      Object.defineProperty(object, method, {
        configurable: true,
        writable: true,
        value: this.watchedCall(object, label, method, call as Call),
      });
    }
  }

  /** A function that does what `call` does on `self`, and reports when it throws or rejects. */
  watchedCall(self: unknown, label: Label, name: string, call: Call): Call {
    return (...args) => {
      try {
        const result = call.apply(self, args);
        if (!(result instanceof Promise)) return result;
        // The caller gets the promise that was watched: nobody else handles a rejection in its place.
        return result.catch((error: unknown) => {
          this.report(label, `${name}() rejected`, [error]);
          throw error;
        });
      } catch (error) {
        this.report(label, `${name}() threw`, [error]);
        throw error;
      }
    };
  }

  /** Reports how a promise settles, before the code that waits for it goes on. */
  reportSettled(
    label: Label,
    call: string,
    promise: Promise<unknown>,
    onResolved?: (value: never) => void,
  ): void {
    promise.then(
      (value) => {
        onResolved?.(value as never);
        this.report(label, `${call} resolved`, value === undefined ? [] : [value]);
      },
      (error: unknown) => this.report(label, `${call} rejected`, [error]),
    );
  }
}

/** The id of the MediaStreamTrack that an SDK's track (Twilio) or stream (VideoSDK) has. */
function trackIdOf(subject: object): string | undefined {
  const { mediaStreamTrack, track } = subject as Record<
    'mediaStreamTrack' | 'track',
    { id?: unknown } | null
  >;
  const id = (mediaStreamTrack ?? track)?.id;
  return typeof id === 'string' ? id : undefined;
}
