import type { Step } from '../contract';
import type { Parsed } from './program';
import type { Origin } from './values';

/** The longest chain of evidence that is told. */
const CHAIN = 12;

/** The chain of evidence, from where a value comes from to where it is used. */
export function chainOf(last: Origin, parsed: Parsed): Step[] {
  const steps: Step[] = [];
  for (let origin: Origin | undefined = last; origin && steps.length < CHAIN; origin = origin.from) {
    const source = origin.at.getSourceFile();
    const { line } = source.getLineAndCharacterOfPosition(origin.at.getStart());
    const step = { file: parsed.fileOf(source), line: line + 1, why: origin.why };
    const before = steps.at(-1);
    if (before?.file !== step.file || before.line !== step.line || before.why !== step.why) steps.push(step);
  }
  return steps.reverse();
}
