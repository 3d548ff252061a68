import * as z from 'zod';

/**
 * What an act lets be observed. Events stand in backticks, by the names that the SDK emits: a run compares them with what it hears.
 * `you` is what your own objects say; what a promise does is told by the row.
 */
export const told = z.object({
  you: z.string().min(1).describe('What your own objects report'),
  others: z
    .string()
    .min(1)
    .describe('What the objects of the others report, which of them are new, or nothing'),
  by: z
    .enum(['run', 'source', 'inferred'])
    .describe('A run has compared it, the package’s source says it, or it is inferred'),
});
export type Told = z.infer<typeof told>;

/** Changes nothing in the room: nobody else could notice. */
export const LOCAL = 'local';
/** What is said of everything that an app can call or set. */
export type Act = Told | typeof LOCAL;

/** Does not change as long as its object lives. */
export const FIXED = 'fixed';
/** Is about your own connection, and begins with it. */
export const YOURS = 'yours';
/** Tells of a moment that leaves nothing behind. */
export const MOMENT = 'moment';
/** What is said of everything that can be so before somebody joins: how a newcomer learns of it, or why there is nothing to learn. */
export type State = { newcomer: string; by: Told['by'] } | typeof FIXED | typeof YOURS | typeof MOMENT;

export const newcomer = z.object({
  newcomer: z.string().min(1).describe('How people who join later learn of it, if at all'),
  by: told.shape.by,
});

/** The methods of a type. */
export type MethodOf<Type> = {
  [Name in keyof Type]-?: Type[Name] extends (...args: never[]) => unknown ? Name : never;
}[keyof Type] &
  string;

export const NOTHING = 'Nothing.';

/** As a run has heard it; `tests/protocol/<service>/told.spec.ts` compares each. */
export const heard = (you: string, others = NOTHING): Told => ({ you, others, by: 'run' });
/** As the package's source says. */
export const read = (you: string, others = NOTHING): Told => ({ you, others, by: 'source' });
/** As is concluded, since the vendor's service decides. */
export const concluded = (you: string, others = NOTHING): Told => ({ you, others, by: 'inferred' });

/** The same for one who joins later; `src/checks/was-before` has the runs. */
export const seen = (text: string): State => ({ newcomer: text, by: 'run' });
export const known = (text: string): State => ({ newcomer: text, by: 'source' });
export const supposed = (text: string): State => ({ newcomer: text, by: 'inferred' });
