import type { Outcome } from '../../errors/outcome';

/** An outcome in one line: where it came, and the error's code, name and message. */
export function outcomeText(outcome: Outcome): string {
  const error = errorText(outcome);
  return error ? `${whereText(outcome)}: ${error}` : whereText(outcome);
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
