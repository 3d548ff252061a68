import { eachRow } from './rule';

/** What is read of an option in Twilio's source has to be about that option: its name stands in one of the pieces. */
export const sourceNamesOption = eachRow(({ table, twilio, evidence }) => {
  if (table !== 'options' || twilio === null) return undefined;
  const read = evidence.flatMap((each) =>
    each.kind === 'source' && each.package === 'twilio-video' ? [`${each.file} ${each.code}`] : [],
  );
  const { name } = twilio;
  if (read.length === 0 || read.some((text) => text.toLowerCase().includes(name.toLowerCase())))
    return undefined;
  return `nothing that was read in Twilio’s source names “${name}”.`;
});
