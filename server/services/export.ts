import type { Kit } from '../app';
import type { ImportField } from '../../shared/contracts/import';
import { allOf } from '../repositories/like';
import { opportunityScopeSql } from '../repositories/scope';
import type { ExportRecord } from '../repositories/opportunity-list';
import type { ListFilters } from '../validation/opportunity';
import { mayReadPeople } from './board';
import type { Caller } from './caller';
import { csvLine } from './csv-line';
import type { OpportunityReader } from './opportunity-read';
import { iso, isoOrNull } from './present';

const PAGE = 1000;

/** Two decimals where they are enough, four else: no reader can take the sign between for one of thousands. */
const amountText = (amount: number): string =>
  Number(amount.toFixed(2)) === amount ? amount.toFixed(2) : amount.toFixed(4);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

type Column = { field: ImportField | 'status' | 'funnel'; of(row: ExportRecord): string };

/** The fields of an import by their own names, so that the file is read back without a question. */
const COLUMNS: Column[] = [
  { field: 'externalId', of: (row) => row.externalId ?? row.documentId },
  { field: 'title', of: (row) => row.title },
  { field: 'funnel', of: (row) => row.funnelName ?? '' },
  { field: 'stage', of: (row) => row.stageName ?? '' },
  { field: 'status', of: (row) => row.status },
  {
    field: 'targetValue',
    of: (row) => (row.targetValue === null ? '' : amountText(row.targetValue)),
  },
  { field: 'currency', of: (row) => row.currency },
  { field: 'organization', of: (row) => row.organizationName ?? '' },
  { field: 'contactName', of: (row) => row.contactName ?? '' },
  { field: 'contactEmail', of: (row) => row.contactEmail ?? '' },
  { field: 'owner', of: (row) => row.ownerNow ?? row.ownerName ?? '' },
  { field: 'source', of: (row) => row.source ?? '' },
  { field: 'product', of: (row) => textOf(row.answers.product) },
  { field: 'enteredAt', of: (row) => iso(row.openedAt) },
  { field: 'expectedCloseOn', of: (row) => row.expectedCloseOn ?? '' },
  { field: 'closedAt', of: (row) => isoOrNull(row.closedAt) ?? '' },
  { field: 'lossReason', of: (row) => row.lossReason ?? '' },
  { field: 'externalSource', of: (row) => row.externalSource ?? '' },
];

/** Opportunities as CSV, page by page: what a filter of the list shows and the right to export reaches. */
export function createExportService({ repositories }: Kit, deps: { reader: OpportunityReader }) {
  return {
    async opportunities(query: ListFilters, caller: Caller): Promise<AsyncIterable<string>> {
      const asked = await deps.reader.filter(query, caller);
      const reach = opportunityScopeSql(repositories.db, caller.scope('opportunity.export'), 'o');
      const columns = COLUMNS.filter(
        ({ field }) => field !== 'contactEmail' || mayReadPeople(caller),
      );
      async function* lines(): AsyncGenerator<string> {
        yield csvLine(columns.map(({ field }) => field));
        if (!asked) return;
        const { filter, view } = asked;
        let after = 0;
        for (;;) {
          const rows = await repositories.opportunityList.exported(
            filter,
            { ...view.lens, read: allOf([view.lens.read, reach]) },
            after,
            PAGE,
          );
          for (const row of rows) yield csvLine(columns.map((column) => column.of(row)));
          const last = rows.at(-1);
          if (!last || rows.length < PAGE) return;
          after = last.id;
        }
      }
      return lines();
    },
  };
}
export type ExportService = ReturnType<typeof createExportService>;
