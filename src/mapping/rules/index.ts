import { changedMeaningSaysHow } from './changed-meaning-says-how';
import { noneLeadsOn } from './none-leads-on';
import { noneSaysInstead } from './none-says-instead';
import { oneWording } from './one-wording';
import { proofCanBeRun } from './proof-can-be-run';
import { proofFitsRow } from './proof-fits-row';
import { relationFitsNames } from './relation-fits-names';
import { saysWhatIsTold, saysWhatNewcomersLearn } from './says-what-is-told';
import { sentences } from './sentences';
import { sourceNamesOption } from './source-names-option';
import { stepsExist } from './steps-exist';
import { uniqueIds } from './unique-ids';
import type { Rule } from './rule';

/** All rules, by what they hold. */
export const rules: Readonly<Record<string, Rule>> = {
  'ids are unique': uniqueIds,
  'what has no counterpart says what to do instead': noneSaysInstead,
  'what has no counterpart leads on': noneLeadsOn,
  'a family has one wording': oneWording,
  'same is the same name, renamed another': relationFitsNames,
  'a changed meaning says how': changedMeaningSaysHow,
  'what changes a room says what is told of it': saysWhatIsTold,
  'what can be so before somebody joins says how they learn of it': saysWhatNewcomersLearn,
  'texts are whole sentences': sentences,
  'steps exist': stepsExist,
  'a proof shows the events of its row': proofFitsRow,
  'a proof can be run': proofCanBeRun,
  'what is read of an option names it': sourceNamesOption,
};
