import { acts, actOf, stateOf, states } from '../told';
import { eachRow } from './rule';
import type { Row } from '../schema';
import { SIDES, type Side } from '../../sides';

/** What a REST call changes shows in its method. */
const CHANGES = /^(POST|PUT|PATCH|DELETE) /;

/** Whether a name is one of those that an app calls or sets. The compiler holds the methods; no type knows a REST call. */
function isAct(
  { table }: Row,
  side: Side,
  { class: className, name }: { class: string; name: string },
): boolean {
  if (className === 'REST' || className === 'Video REST') return CHANGES.test(name);
  // A row of an option may lead to an event.
  const isOption = side === 'twilio' || className.endsWith(' options');
  return table === 'options' && isOption && className in acts[side];
}

/** Whoever changes something in a room has to know what the others notice of it, and what the change tells oneself. */
export const saysWhatIsTold = eachRow((row) =>
  SIDES.map((side) => {
    const name = row[side];
    if (!name) return undefined;
    const act = actOf(side, name);
    if (!act)
      return (
        isAct(row, side, name) &&
        `says of ${name.name} neither what is told of it nor that it stays with you.`
      );
    return act !== 'local' && !row.told?.[side] && `does not say what is told of ${name.name}.`;
  }).find(Boolean),
);

/** A state that was there before somebody joined is told to them, or can be read, or is not known: which it is has to be said. */
export const saysWhatNewcomersLearn = eachRow((row) =>
  SIDES.map((side) => {
    const name = row[side];
    if (!name || row.table === 'rest') return undefined;
    const state = stateOf(side, name);
    const isOfOthers = states[side].some((table) => name.class in table);
    if (!state)
      return (
        isOfOthers &&
        !actOf(side, name) &&
        !INHERITED.has(name.name) &&
        `does not say how newcomers learn of ${name.name}.`
      );
    return (
      typeof state === 'object' &&
      !row.newcomers?.[side] &&
      `does not say how newcomers learn of ${name.name}.`
    );
  }).find(Boolean),
);

/** Listening changes nothing and is no state. */
const INHERITED = new Set(['on', 'off', 'constructor']);
