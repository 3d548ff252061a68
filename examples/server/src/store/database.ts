/** What both databases have in common: `$1`, `$2` … in the text stand for the values. */
export interface Database {
  query<Row extends object>(text: string, values?: readonly (string | null)[]): Promise<Row[]>;
  close(): Promise<void>;
}
