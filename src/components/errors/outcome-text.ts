import { sameOutcomes, verdict, type Outcome } from '../../errors/outcome';
import { SIDE_NAMES, type Side } from '../../sides';

/** An outcome in one line: where it came, and the error's code, name and message. */
export function outcomeText(outcome: Outcome): string {
  const error = errorText(outcome);
  return error ? `${whereText(outcome)}: ${error}` : whereText(outcome);
}

/**
 * What a side did when an error was provoked, in a sentence, and whether the recorded run did the same.
 * @param outcomes nothing where its program could not be run
 * @param recorded nothing where there is no record
 */
export function conclusionText(
  side: Side,
  outcomes: readonly Outcome[] | undefined,
  recorded: readonly Outcome[] | undefined,
): string {
  const name = SIDE_NAMES[side];
  if (!outcomes) return `${name}: could not be watched.`;
  const said = `${name}: ${shortText(outcomes)}`;
  if (!recorded) return `${said}.`;
  return sameOutcomes(outcomes, recorded)
    ? `${said}, as recorded.`
    : `${said}; the recorded run: ${shortText(recorded)}.`;
}

function shortText(outcomes: readonly Outcome[]): string {
  const codes = [...new Set(outcomes.flatMap(({ code }) => code ?? []))];
  const list = codes.length > 0 ? ` (${codes.join(', ')})` : '';
  return `${verdict(outcomes).toLowerCase()}${list}`;
}

/**
 * Outcomes with the same error in one line, in brief: an error that is emitted is often what a call rejects with, too. A
 * name that tells the error stands for its message, which is shown when it is provoked.
 */
export function outcomeLines(outcomes: readonly Outcome[]): string[] {
  const groups = Map.groupBy(outcomes, briefText);
  return [...groups].map(([error, same]) => {
    const where = same.map(whereText).join(', ');
    return error ? `${where}: ${error}` : where;
  });
}

function whereText({ emitter, event }: Outcome): string {
  return event.startsWith(`${emitter}()`) ? event : `${emitter} ${event}`;
}

function briefText({ message, ...outcome }: Outcome): string {
  const telling = outcome.name && outcome.name !== 'TwilioError';
  return errorText(telling || !message ? outcome : { ...outcome, message });
}

function errorText({ code, name, message }: Outcome): string {
  const error = [code, name].filter((part) => part !== undefined).join(' ');
  return [error, message].filter(Boolean).join(': ');
}
