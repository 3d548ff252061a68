import ts from 'typescript';
import { isLoose } from './loose';
import { mirrors } from './mirrors';
import type { TwilioTypes } from './twilio-types';

/** What an object's own type declares of its members. */
export class Declared {
  readonly #checker: ts.TypeChecker;
  readonly #types: TwilioTypes;
  readonly #known = new Map<ts.Node, Map<string, boolean>>();

  constructor(checker: ts.TypeChecker, types: TwilioTypes) {
    this.#checker = checker;
    this.#types = types;
  }

  /** Whether an object's own type has a member that says what it is: then nothing else is believed of it. */
  declares(object: ts.Expression, member: string): boolean {
    let known = this.#known.get(object);
    if (!known) this.#known.set(object, (known = new Map<string, boolean>()));
    let answer = known.get(member);
    if (answer === undefined) {
      const type = this.#checker.getTypeAtLocation(object);
      const symbol =
        type.flags & ts.TypeFlags.Any
          ? undefined
          : this.#checker.getPropertyOfType(this.#checker.getApparentType(type), member);
      answer = !!symbol && !isLoose(this.#checker.getTypeOfSymbolAtLocation(symbol, object), this.#checker);
      known.set(member, answer);
    }
    return answer;
  }

  /** Whether an object is no object of a class, by a type of the app's which declares a member that it shares with that. */
  isOther = (object: ts.Expression, member: string, className: string): boolean =>
    this.declares(object, member) &&
    !mirrors(this.#checker.getTypeAtLocation(object), className, this.#types, this.#checker);
}
