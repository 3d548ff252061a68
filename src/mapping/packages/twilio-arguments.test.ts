// Rows say what Twilio's listeners get, and a sentence that a family shares may be true of one class and not of the next.
// Each is held against Twilio's types of its own class.
import { describe, expect, it } from 'vitest';
import { rows } from '../rows';
import { lineage, readDeclarations } from './testing/declarations';
import { twilioDeclarations } from './sources';

const declared = readDeclarations(twilioDeclarations());

/** What a text says that a listener gets, “instead of” something else: “track, publication and participant”, or one of them. */
const INSTEAD_OF =
  /instead of (?:the |an? )?((?:(?:track|publication|participant|data)(?:, | and )?)+)(?=[;.]| that )/g;

interface Claim {
  things: string[];
  /** A list says all that there is; one thing alone may leave others out. */
  all: boolean;
}

function claimsIn(text: string): Claim[] {
  return [...text.matchAll(INSTEAD_OF)].map(([, list = '']) => {
    const things = list.split(/, | and /).filter(Boolean);
    return { things, all: things.length > 1 };
  });
}

/** What a listener gets, in the words of the rows; nothing where the types do not say. */
function given(className: string, event: string): string[] | undefined {
  const types = lineage(declared, className)
    .map(({ events }) => events.get(event))
    .find((found) => found !== undefined);
  return types?.map((type) => thingOf(type === 'this' ? className : type));
}

function thingOf(type: string): string {
  if (/Publication/.test(type)) return 'publication';
  if (/Participant/.test(type)) return 'participant';
  if (/Track$/.test(type)) return 'track';
  return type === 'string | ArrayBuffer' ? 'data' : type;
}

const complaint = (claims: Claim[], things: string[]): boolean =>
  claims.some(
    (claim) =>
      claim.things.some((thing) => !things.includes(thing)) ||
      (claim.all && things.some((thing) => !claim.things.includes(thing))),
  );

describe('what rows say of the arguments of Twilio’s events', () => {
  it('is so in the types of the class', () => {
    const checked = rows.flatMap(({ id, table, twilio, payload = '' }) => {
      const claims = claimsIn(payload);
      const things = table === 'events' && twilio ? given(twilio.class, twilio.name) : undefined;
      return claims.length > 0 && things ? [{ id, payload, claims, things }] : [];
    });
    expect(checked.length).toBeGreaterThan(25);
    const wrong = checked.filter(({ claims, things }) => complaint(claims, things));
    expect(wrong.map(({ id, payload, things }) => `${id}: ${payload} It is ${things.join(', ')}.`)).toEqual(
      [],
    );
  });

  it('finds what a class does not give, and what a list leaves out', () => {
    const [list, one] = claimsIn(
      'A `Stream` instead of track, publication and participant. Another instead of the track.',
    );
    expect(list?.things).toEqual(['track', 'publication', 'participant']);
    expect(complaint([list!], ['track', 'publication'])).toBe(true);
    expect(complaint([one!], ['track', 'publication'])).toBe(false);
    expect(complaint([{ things: ['data', 'track'], all: true }], ['data', 'track', 'participant'])).toBe(
      true,
    );
  });
});
