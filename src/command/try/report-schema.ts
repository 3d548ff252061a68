import * as z from 'zod';
import { APP_SERVICES } from '../../trial/app';
import { CHECKS, FORMS, OUTCOMES, type TryReport } from '../../trial/report';

const check = z.strictObject({ id: z.enum(CHECKS), outcome: z.enum(OUTCOMES), says: z.string() });

const tried = z.strictObject({
  form: z.enum(FORMS),
  folder: z.string(),
  service: z.enum(APP_SERVICES),
  checks: z.array(check),
  guessed: z.array(z.strictObject({ control: z.string(), found: z.string() })),
  hints: z.array(z.string()),
  errors: z.array(z.string()),
});

/** The form of `crossfade try --json`. */
export const tryReport: z.ZodType<TryReport> = z.strictObject({
  version: z.literal(1),
  apps: z.array(tried).min(1).max(2),
  differences: z.array(z.enum(CHECKS)),
});
