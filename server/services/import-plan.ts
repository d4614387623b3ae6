import type { DateFormat, Decimal, ImportField, ImportRun } from '../../shared/contracts/import';
import type { Kit } from '../app';
import { invalid } from '../domain/errors';
import { emailKey } from '../domain/person-matching';
import { nameOfUser } from '../domain/user-name';
import type { ColumnFacts } from '../domain/import-analysis';
import { headerKey } from '../domain/import-column';
import type { ImportColumn, ImportPlan } from '../domain/import-row';
import type { ImportRecord } from '../repositories/import';
import type { Assignee } from './assignable-user';
import type { ImportEnvironment } from './import-draft';
import type { FunnelContext, FunnelContexts } from './funnel-context';
import { lossListOf } from './opportunity-change';
import type { SettingsService } from './settings';

/** All that the rows of an import are read and matched with. */
export type ImportSetting = {
  plan: ImportPlan;
  env: ImportEnvironment;
  options: ImportRun;
  /** By e-mail and by name; null for a name that two have. */
  owners: ReadonlyMap<string, Assignee | null>;
  defaultOwner: Assignee | null;
  /** Codes by code and by name. */
  sources: ReadonlyMap<string, string>;
  lossReasons: ReadonlyMap<string, string>;
};

type Deps = { contexts: FunnelContexts; settings: SettingsService };

/** The one format that nobody takes for another. */
const PLAIN_FORMAT: DateFormat = 'YYYY-MM-DD';
const DATES: readonly ImportField[] = ['enteredAt', 'expectedCloseOn', 'closedAt'];

export function dateFormatOf({ name, dateFormats }: ColumnFacts, said: DateFormat | undefined) {
  const [only, other] = dateFormats;
  if (only && !other) return only;
  if (said && (dateFormats.length === 0 || dateFormats.includes(said))) return said;
  if (said) throw invalid('dateFormat', `the column "${name}" cannot be read as ${said}`);
  // Whatever stands in such a column is refused by its row instead of being left out; a blank one has nothing to refuse.
  if (!only) return PLAIN_FORMAT;
  throw invalid(
    'dateFormat',
    `the column "${name}" can be read as ${dateFormats.join(' or ')}: say which`,
  );
}

export function decimalOf(
  { name, decimals, isDecimalOpen }: ColumnFacts,
  said: Decimal | undefined,
) {
  const [only, other] = decimals;
  if (only && !other) return only;
  if (said) return said;
  if (!isDecimalOpen) return only ?? '.';
  throw invalid(
    'decimal',
    `the column "${name}" has numbers like 1.234 or 1,234 only: say which sign begins the decimals`,
  );
}

/** Which column fills what, and how its cells are read. @throws DomainError 400 for what the user still has to say */
export function columnsOf(
  facts: readonly ColumnFacts[],
  options: ImportRun,
): ImportPlan['columns'] {
  const columns: Partial<Record<ImportField, ImportColumn>> = {};
  for (const [name, field] of Object.entries(options.mapping)) {
    const index = facts.findIndex((column) => column.name === name);
    const column = facts[index];
    if (!column) throw invalid(`mapping.${name}`, 'is no column of this file');
    // What the run says holds for all rows, so that a file can be taken over anew beside what it came from.
    if (field === 'externalSource' && options.externalSource !== undefined) continue;
    if (columns[field]) throw invalid(`mapping.${name}`, `${field} is filled by another column`);
    columns[field] = {
      index,
      name,
      dateFormat: DATES.includes(field) ? dateFormatOf(column, options.dateFormat) : null,
      decimal: field === 'targetValue' ? decimalOf(column, options.decimal) : null,
    };
  }
  if (!columns.title && !columns.organization && !columns.product) {
    throw invalid('mapping', 'no column fills the title (or organization or product instead)');
  }
  return columns;
}

/** Texts of the file and names of the funnel's stages, by `headerKey`. */
function stagesOf(context: FunnelContext, said: Record<string, string>): Map<string, string> {
  const stages = new Map<string, string>();
  for (const { of } of [...context.stages].reverse()) {
    stages.set(headerKey(of.code), of.documentId);
    stages.set(headerKey(of.name), of.documentId);
  }
  for (const [text, documentId] of Object.entries(said)) {
    if (!context.stages.some(({ of }) => of.documentId === documentId)) {
      throw invalid(`stages.${text}`, 'is not a stage of this funnel');
    }
    stages.set(headerKey(text), documentId);
  }
  return stages;
}

/** A key that two stand for says nothing. */
export function unambiguous<T>(pairs: Iterable<[string | null, T]>): Map<string, T | null> {
  const known = new Map<string, T | null>();
  for (const [key, value] of pairs) {
    if (key) known.set(key, known.has(key) && known.get(key) !== value ? null : value);
  }
  return known;
}

export const ownerKey = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Reads what an import needs once per run, not once per row. */
export function createImportSettings({ repositories, now }: Kit, deps: Deps) {
  const { assignableUser, listEntry, exchangeRate } = repositories;

  async function owners(): Promise<Map<string, Assignee | null>> {
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
    return new Map([
      ...entries.map(({ code, name }): [string, string] => [headerKey(name), code]),
      ...entries.map(({ code }): [string, string] => [headerKey(code), code]),
    ]);
  }

  /** @throws DomainError 400 that names what is missing or does not fit */
  return async (
    record: Pick<ImportRecord, 'columns'>,
    options: ImportRun,
  ): Promise<ImportSetting> => {
    const context = await deps.contexts.byDocumentId(options.funnel);
    if (!context) throw invalid('funnel', 'no such funnel');
    if (context.funnel.archivedAt !== null) throw invalid('funnel', 'is archived');
    const { baseCurrency, timeZone } = await deps.settings.get();
    const known = await owners();
    const people = [...known.values()];
    const defaultOwner = people.find((user) => user?.id === options.defaultOwner) ?? null;
    if (options.defaultOwner !== undefined && !defaultOwner) {
      throw invalid('defaultOwner', 'is not an active user');
    }
    return {
      options,
      plan: {
        columns: columnsOf(record.columns, options),
        width: record.columns.length,
        timeZone,
        stages: stagesOf(context, options.stages ?? {}),
      },
      env: {
        context,
        source: options.externalSource ?? 'csv',
        rates: await exchangeRate.rates(),
        baseCurrency,
        now: now(),
      },
      owners: known,
      defaultOwner,
      sources: await codes('sources'),
      lossReasons: await codes(lossListOf(context.funnel)),
    };
  };
}
export type ImportSettings = ReturnType<typeof createImportSettings>;
