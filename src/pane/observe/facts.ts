import { maskText } from '../../sandbox/wire/mask';
import { cut, ERROR_NAME_LENGTH, KIND_LENGTH, MESSAGE_LENGTH, SUBJECT_LENGTH } from '../limits';
import type { ErrorFacts, ObservedFacts } from '../observation';
import type { Label, LabelOf } from './label';

/** What an SDK's observer knows of an event that its objects do not say: the person behind an id, a state in plain data. */
export interface Told {
  person?: string | undefined;
  kind?: string | undefined;
  state?: string | undefined;
}

/**
 * What an event is about, and the error that came with it, in fields that fit an observation.
 * @param label of the emitter: whose it is, the event is about.
 * @param args what came with the event. An object that is watched says whose it is.
 */
export function factsOf(label: Label, args: readonly unknown[], labelOf: LabelOf, told: Told): ObservedFacts {
  const labels = [label, ...args.flatMap((argument) => (isObject(argument) && labelOf(argument)) || [])];
  const person = told.person ?? labels.find((each) => each.person !== undefined)?.person;
  const kind = told.kind ?? labels.find((each) => each.kind !== undefined)?.kind;
  const about = {
    ...(person === undefined ? {} : { person: cut(person, SUBJECT_LENGTH) }),
    ...(kind === undefined ? {} : { kind: cut(kind, KIND_LENGTH) }),
  };
  const error = args.map((argument) => errorFactsOf(argument)).find(Boolean);
  return {
    ...(Object.keys(about).length > 0 ? { about } : {}),
    ...(error ? { error } : {}),
    ...(told.state === undefined ? {} : { state: cut(told.state, KIND_LENGTH) }),
  };
}

interface ErrorLike {
  code?: unknown;
  name?: unknown;
  message: string;
}

/** Whether a value is an error, or a reason in the form of one: VideoSDK gives plain objects with a code and a message. */
export function isErrorLike(value: unknown): value is ErrorLike {
  if (value instanceof Error) return true;
  return isObject(value) && 'code' in value && 'message' in value && typeof value.message === 'string';
}

/** What an error says of itself, tokens masked; nothing for what is no error. */
export function errorFactsOf(value: unknown): ErrorFacts | undefined {
  if (!isErrorLike(value)) return undefined;
  const { code, name, message } = value;
  return {
    ...(typeof code === 'number' && Number.isFinite(code) ? { code } : {}),
    ...(typeof name === 'string' ? { name: cut(name, ERROR_NAME_LENGTH) } : {}),
    ...(typeof message === 'string' ? { message: cut(maskText(message), MESSAGE_LENGTH) } : {}),
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
