import * as z from 'zod';
import { MESSAGE_LENGTH } from './limits';

export const CONSOLE_LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;
export type ConsoleLevel = (typeof CONSOLE_LEVELS)[number];

/** What was printed in a pane, by its program or an SDK. */
export const consoleLine = z.object({
  level: z.enum(CONSOLE_LEVELS),
  text: z.string().max(MESSAGE_LENGTH),
  /** Of the program, where it printed this, or called what did. */
  line: z.int().positive().optional(),
  /** How many before it came too fast to be told. */
  missed: z.int().nonnegative().optional(),
  /** Milliseconds since the epoch. */
  time: z.number(),
});
export type ConsoleLine = z.infer<typeof consoleLine>;
