import type { RecordField, RecordImportRun } from '../../shared/contracts/record-import';
import { RECORD_FIELDS } from '../../shared/contracts/record-import';
import type { Kit } from '../app';
import { invalid } from '../domain/errors';
import type { ColumnFacts } from '../domain/import-analysis';
import { headerKey } from '../domain/import-column';
import { emailKey } from '../domain/person-matching';
import type { RecordColumn, RecordPlan } from '../domain/record-row';
import { nameOfUser } from '../domain/user-name';
import type { ImportRecord } from '../repositories/import';
import type { Assignee } from './assignable-user';
import { dateFormatOf, decimalOf, ownerKey, unambiguous } from './import-plan';
import type { RecordSetting } from './record-import';
import type { SettingsService } from './settings';

const DATES: readonly RecordField[] = ['nurtureUntil', 'openedAt'];
/** One of these says who or what a row is about. */
const NAMES: readonly RecordField[] = [
  'externalId',
  'name',
  'lastName',
  'email',
  'phone',
  'company',
];

function columnsOf(
  facts: readonly ColumnFacts[],
  options: RecordImportRun,
  known: readonly RecordField[],
): RecordPlan['columns'] {
  const columns: Partial<Record<RecordField, RecordColumn>> = {};
  for (const [name, field] of Object.entries(options.mapping)) {
    const index = facts.findIndex((column) => column.name === name);
    const column = facts[index];
    if (!column) throw invalid(`mapping.${name}`, 'is no column of this file');
    if (!known.includes(field)) throw invalid(`mapping.${name}`, `${field} is no field of these`);
    if (columns[field]) throw invalid(`mapping.${name}`, `${field} is filled by another column`);
    columns[field] = {
      index,
      name,
      dateFormat: DATES.includes(field) ? dateFormatOf(column, options.dateFormat) : null,
      decimal: field === 'employees' ? decimalOf(column, options.decimal) : null,
    };
  }
  if (!NAMES.some((field) => columns[field]))
    throw invalid(
      'mapping',
      'no column says who it is: a name, an e-mail address, a number or an id',
    );
  return columns;
}

/** Reads what an import of leads, contacts or organizations needs once per run. */
export function createRecordSettings(
  { repositories, now }: Kit,
  deps: { settings: Pick<SettingsService, 'get'> },
) {
  const { assignableUser, listEntry, funnel } = repositories;

  async function owners() {
    const users = (await assignableUser.list(null)).map((user): Assignee => {
      return { id: user.id, name: nameOfUser(user), email: user.email };
    });
    return unambiguous(
      users.flatMap((user): [string | null, Assignee][] => [
        [emailKey(user.email), user],
        [ownerKey(user.name), user],
      ]),
    );
  }
  async function codes(list: Parameters<typeof listEntry.ofList>[0]): Promise<Map<string, string>> {
    const entries = await listEntry.ofList(list);
    return new Map(
      entries.flatMap(({ code, name }): [string, string][] => [
        [headerKey(name), code],
        [headerKey(code), code],
      ]),
    );
  }

  /** @throws DomainError 400 that names what is missing or does not fit */
  return async (
    record: Pick<ImportRecord, 'type' | 'columns'>,
    options: RecordImportRun,
  ): Promise<RecordSetting> => {
    const { type } = record;
    if (type === 'opportunities') throw invalid('type', 'has its own way of importing');
    const { timeZone, phoneCountry } = await deps.settings.get();
    const known = await owners();
    const defaultOwner = [...known.values()].find((user) => user?.id === options.defaultOwner);
    if (options.defaultOwner !== undefined && !defaultOwner)
      throw invalid('defaultOwner', 'is not an active user');
    const funnels = await funnel.all();
    const defaultFunnel = funnels.find(({ documentId }) => documentId === options.funnel);
    if (options.funnel !== undefined && !defaultFunnel) throw invalid('funnel', 'no such funnel');
    return {
      type,
      options,
      plan: {
        columns: columnsOf(record.columns, options, RECORD_FIELDS[type]),
        width: record.columns.length,
        timeZone,
      },
      country: phoneCountry,
      now: now(),
      owners: known,
      defaultOwner: defaultOwner ?? null,
      sources: await codes('sources'),
      reasons: {
        nurture: await codes('nurtureReasons'),
        disqualified: await codes('leadDisqualifyReasons'),
      },
      funnels: new Map(
        funnels.flatMap(({ id, code, name, documentId }): [string, number][] => [
          [headerKey(name), id],
          [headerKey(code), id],
          [headerKey(documentId), id],
        ]),
      ),
      defaultFunnel: defaultFunnel?.id ?? null,
    };
  };
}
export type RecordSettings = ReturnType<typeof createRecordSettings>;
