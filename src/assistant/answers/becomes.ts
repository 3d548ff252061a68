import type { MappedRow } from '../../mapping/schema';
import { withoutRow } from './no-row';

/** What becomes of a use, in a sentence or two: from the mapping where it has a row. */
export function becomes(
  kind: string,
  classes: readonly string[],
  name: string,
  rows: readonly MappedRow[],
): string {
  if (rows.length === 0) return withoutRow(kind, classes, name);
  const answers = new Set(rows.map(answerOf));
  const [first = ''] = answers;
  return answers.size < 2
    ? first
    : `${first} It depends on the class: ${answers.size} rows of the mapping are about it.`;
}

function answerOf({ relation, videosdk, instead, payload, notes }: MappedRow): string {
  const to = videosdk ? `\`${videosdk.class}.${videosdk.name}\`` : '';
  switch (relation) {
    case 'same':
      return `Stays: ${to}.`;
    case 'renamed':
      return `Is called ${to}.`;
    case 'changed-meaning':
      return `Becomes ${to}, which means something else.${payload || notes ? ` ${payload ?? notes ?? ''}` : ''}`;
    case 'none':
      return `VideoSDK has no such thing. ${instead ?? ''}`.trim();
  }
}
