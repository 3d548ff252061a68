import { checkOf } from '../checks';
import type { ReactMappingRow } from '../schema';
import { reactEvidence } from './evidence';
import { reactPages, type ReactPage, type ReactTable } from './tables';

/** Rows of a table of the React package, in the published form. */
export const rowsOfTable = (table: ReactTable): ReactMappingRow[] =>
  Object.entries(table.rows).map(([name, row]) => {
    const id = idOf(table, name);
    const check = checkOf({ id, relation: 'new' });
    return {
      id,
      of: table.of,
      role: table.role,
      name,
      plain: row.plain,
      twilio: row.twilio,
      ...(row.undeclared ? { undeclared: true as const } : {}),
      evidence: [
        ...(check ? [{ kind: 'checked' as const, run: check.run, ...check.seen }] : []),
        ...reactEvidence(table, name, row),
      ],
    };
  });

/** An export stands for itself; what belongs to one also says what it is there, as a hook may take and give one name. */
const idOf = ({ of, role }: ReactTable, name: string): string =>
  role === 'export' ? `react/${name}` : `react/${of}/${role}/${name}`;

/** Every row, with the page that it stands on. */
const placed: readonly { row: ReactMappingRow; page: ReactPage }[] = reactPages.flatMap((page) =>
  page.tables.flatMap((table) => rowsOfTable(table).map((row) => ({ row, page }))),
);

export const reactRows: readonly ReactMappingRow[] = placed.map(({ row }) => row);

/** Below the site's root. */
export const pathOfPage = ({ slug }: ReactPage): string => `mapping/react/${slug ? `${slug}/` : ''}`;

const paths = new Map(placed.map(({ row, page }) => [row.id, `${pathOfPage(page)}#${row.id}`]));
/** Where a row stands, below the site's root. */
export const pathOfRow = ({ id }: Pick<ReactMappingRow, 'id'>): string => paths.get(id) ?? 'mapping/react/';
