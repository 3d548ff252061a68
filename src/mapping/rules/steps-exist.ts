import { eachRow } from './rule';

/** A row leads only to steps that the guide has. */
export const stepsExist = eachRow((row, { steps }) => {
  const missing = row.steps.find((step) => !steps.includes(step));
  return missing && `names the step ${missing}, which the guide does not have.`;
});
