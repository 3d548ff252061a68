import type { TypeService } from './service';

/** What the worker is asked, in order of being asked; the first message brings the files. */
export type Question = Method & { id: number };
type Method = {
  [Name in keyof TypeService]: { method: Name; args: Parameters<TypeService[Name]> };
}[keyof TypeService];

export type Answer = { id: number; value: unknown } | { id: number; error: string };
