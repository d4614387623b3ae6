import type { RecordField, RecordType } from '../../shared/contracts/record-import';
import { RECORD_FIELDS } from '../../shared/contracts/record-import';
import type { Kit } from '../app';
import type { ContactRecord } from '../repositories/contact';
import type { LeadRecord } from '../repositories/lead';
import { leadScopeSql } from '../repositories/lead-scope';
import type { OrganizationRecord } from '../repositories/organization';
import type { PersonAccess, PersonFilter } from '../repositories/person';
import { ALL } from '../repositories/scope';
import { userRef } from './assignable-user';
import type { Caller } from './caller';
import { csvLine } from './csv-line';
import type { InboxAsked } from './lead-inbox';
import { inInstants } from './lead-inbox';
import type { LeadViews } from './lead-view';
import { readAccess } from './person';
import { isoOrNull } from './present';

const PAGE = 1000;
const INSTANTS: readonly RecordField[] = ['openedAt', 'nurtureUntil'];

const cell = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

type Source = { documentId: string; externalId: string | null };

/** The fields of an import by their own names, so that the file is read back without a question. */
function lineOf(
  type: RecordType,
  record: Source,
  named: Partial<Record<RecordField, string | null>>,
  address: object = {},
): string {
  const values = new Map<string, unknown>(Object.entries({ ...record, ...address, ...named }));
  values.set('externalId', record.externalId ?? record.documentId);
  return csvLine(
    columnsOf(type).map((field) => {
      const value = values.get(field);
      return INSTANTS.includes(field) && typeof value === 'number'
        ? (isoOrNull(value) ?? '')
        : cell(value);
    }),
  );
}
/** A person's whole name is first and last name; a lead names who it is by them alone. */
const columnsOf = (type: RecordType): RecordField[] => {
  const fields: readonly RecordField[] = RECORD_FIELDS[type];
  return fields.filter((field) => field !== 'name' || type === 'organizations');
};

/** Page by page, by id. */
async function* lines<R extends Source & { id: number }>(
  type: RecordType,
  page: (after: number) => Promise<R[]>,
  line: (record: R) => string,
): AsyncGenerator<string> {
  yield csvLine(columnsOf(type));
  for (let after = 0; ;) {
    const records = await page(after);
    for (const record of records) yield line(record);
    const last = records.at(-1);
    if (!last || records.length < PAGE) return;
    after = last.id;
  }
}

/** Leads, contacts and organizations as CSV: what a filter of the list shows and the right to export reaches; nothing for who may not read them. */
export function createRecordExport(
  { repositories }: Pick<Kit, 'repositories'>,
  deps: { views: LeadViews },
) {
  const { db, leadList, contact, organization, funnel } = repositories;

  /** Whom the opportunities and leads show that the right to export reaches. */
  const reachOf = (caller: Caller): PersonAccess => ({
    opportunity: caller.scope('opportunity.export'),
    lead: caller.scope('opportunity.export'),
    person: ALL,
  });

  return {
    async leads(asked: InboxAsked['filter'], caller: Caller): Promise<AsyncIterable<string>> {
      const { lens, settings } = await deps.views(caller);
      const filter = inInstants(asked, settings.timeZone);
      const reach = leadScopeSql(db, caller.scope('opportunity.export'), 'l');
      const funnels = new Map((await funnel.all()).map(({ id, name }) => [id, name]));
      return lines<LeadRecord>(
        'leads',
        (after) => leadList.exported(filter, lens, reach, after, PAGE),
        (record) =>
          lineOf(
            'leads',
            record,
            {
              owner: record.ownerName,
              funnel: record.funnel === null ? null : (funnels.get(record.funnel) ?? null),
            },
            record.address,
          ),
      );
    },

    contacts(filter: PersonFilter, caller: Caller): AsyncIterable<string> {
      return lines<ContactRecord>(
        'contacts',
        (after) => contact.exported(filter, readAccess(caller), reachOf(caller), after, PAGE),
        (record) =>
          lineOf('contacts', record, { organization: record.organizationOf?.name ?? null }),
      );
    },

    organizations(filter: PersonFilter, caller: Caller): AsyncIterable<string> {
      return lines<OrganizationRecord>(
        'organizations',
        (after) => organization.exported(filter, readAccess(caller), reachOf(caller), after, PAGE),
        (record) => {
          const owner = record.ownerOf && userRef(record.ownerOf).name;
          return lineOf('organizations', record, { owner }, record.address);
        },
      );
    },
  };
}
export type RecordExport = ReturnType<typeof createRecordExport>;
