import { rows } from '../../mapping/rows';
import type { Row } from '../../mapping/schema';
import { mergeRows } from './merge';

/** The names of Twilio Video that a step treats, each with its row; what several classes have stands once. */
export function twilioNames(step: string): Map<string, Row> {
  const merged = mergeRows(rows.filter((row) => row.steps.includes(step)));
  return new Map(
    merged.flatMap(({ row }) => {
      if (!row.twilio) return [];
      const { class: className, name } = row.twilio;
      // Calls of an API and codes of errors are no members.
      const member = /^[A-Za-z$_][\w$]*(\(\))?$/.test(name) && !/\s/.test(className);
      return [[member ? `${className}.${name}` : name, row] as const];
    }),
  );
}
