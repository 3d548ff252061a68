/** What filtering and sorting need to know of a row, read from the table once. */
export interface RowView {
  text: string;
  relation: string;
  twilio: string;
  videosdk: string;
}

export interface Query {
  text: string;
  /** A relation, or empty for all. */
  relation: string;
  /** A column, or empty for the order of the page. */
  sort: string;
}

const RELATION_ORDER = ['same', 'renamed', 'changed-meaning', 'none', 'new'];

/** The indices of the rows that fit, in the order asked for. A row fits a text when it has every word of it. */
export function select(rows: readonly RowView[], { text, relation, sort }: Query): number[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = rows.flatMap((row, index) => {
    const fits = (!relation || row.relation === relation) && words.every((word) => row.text.includes(word));
    return fits ? index : [];
  });
  const order = comparison(sort);
  return order
    ? fitting.toSorted((left, right) => order(rows[left]!, rows[right]!) || left - right)
    : fitting;
}

function comparison(sort: string): ((left: RowView, right: RowView) => number) | undefined {
  if (sort === 'relation')
    return (left, right) => RELATION_ORDER.indexOf(left.relation) - RELATION_ORDER.indexOf(right.relation);
  if (sort === 'twilio' || sort === 'videosdk')
    // What has no name in a column comes last.
    return (left, right) =>
      Number(!left[sort]) - Number(!right[sort]) || left[sort].localeCompare(right[sort], 'en');
  return undefined;
}

/** The id that an address leads to; none where it cannot be read, as one that was cut off. */
export function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
