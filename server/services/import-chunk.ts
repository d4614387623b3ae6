import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { DomainError } from '../domain/errors';
import { headerKey } from '../domain/import-column';
import type { CellProblem, ImportValues } from '../domain/import-row';
import { readImportRow } from '../domain/import-row';
import { emailKey } from '../domain/person-matching';
import type { Trx } from '../repositories/database';
import { matchKey } from '../repositories/import-match';
import type { ChunkOutcome, ImportChunk, ImportedRow } from '../repositories/import-chunk';
import type { OpportunityRecord } from '../repositories/opportunity';
import type { Caller } from './caller';
import type { ImportEnvironment, ImportRow, Planned } from './import-draft';
import { planImport } from './import-draft';
import type { ImportPeople } from './import-people';
import type { ImportSetting } from './import-plan';
import { ownerKey } from './import-plan';
import type { ExistingRow, ImportUpdate, ResolvedRow } from './import-update';
import { problemsOf } from './import-update';
import { NOTHING_SAID } from './opportunity-empty';
import type { OpportunityImport } from './opportunity-import';

export type ChunkResult = {
  outcome: ChunkOutcome;
  created: number;
  updated: number;
  unchanged: number;
};

type Deps = { people: ImportPeople; update: ImportUpdate; opportunityImport: OpportunityImport };
type Parsed = { row: number; values: ImportValues };
/** What the rows of a chunk say, before anything is looked up. */
export type ReadRows = { rows: Parsed[]; problems: { row: number; problems: CellProblem[] }[] };
type Work = {
  setting: ImportSetting;
  caller: Caller;
  trx: Trx;
  result: ChunkResult;
  meanwhile: () => void;
};

const NEW_CHANCE_FIELDS = ['product', 'organization'] as const;

/** What a row is matched by; null for one without an id. */
function keyOf({ externalId, externalSource }: ImportValues, env: ImportEnvironment) {
  return externalId === null ? null : matchKey(externalSource ?? env.source, externalId);
}

/** One round for each time that an external id comes again: the later row changes what the earlier one made. */
function rounds(rows: Parsed[], env: ImportEnvironment): Parsed[][] {
  const times = new Map<string, number>();
  const list: Parsed[][] = [];
  for (const row of rows) {
    const key = keyOf(row.values, env);
    const round = key === null ? 0 : (times.get(key) ?? 0);
    if (key !== null) times.set(key, round + 1);
    (list[round] ??= []).push(row);
  }
  return list;
}

/** The ids of rows by the system that they are of. */
function idsBySource(rows: Parsed[], env: ImportEnvironment): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { values } of rows) {
    if (values.externalId === null) continue;
    const source = values.externalSource ?? env.source;
    const list = ids.get(source);
    if (list) list.push(values.externalId);
    else ids.set(source, [values.externalId]);
  }
  return ids;
}

/** 500 rows of a file become opportunities, inside one transaction; what is wrong with a row stops no other. */
export function createImportChunk({ repositories }: Kit, deps: Deps) {
  const { importMatch } = repositories;

  function refuse({ setting, result }: Work, row: number, problems: CellProblem[]): void {
    for (const { field, message } of problems) {
      const column = field ? (setting.plan.columns[field]?.name ?? null) : null;
      result.outcome.errors.push({ row, column, message });
    }
  }

  /** Owner and codes of a row; an owner whom nobody knows is a note, a code that is in no list a mistake. */
  function resolve(work: Work, { row, values }: Parsed): ResolvedRow | null {
    const { plan, owners, defaultOwner, sources, lossReasons, env } = work.setting;
    const problems: CellProblem[] = [];
    const codeIn = (field: 'source' | 'lossReason', list: ReadonlyMap<string, string>) => {
      const text = values[field];
      if (text === null) return null;
      const code = list.get(headerKey(text));
      if (code === undefined) problems.push({ field, message: `"${text}" is not in the list` });
      return code ?? null;
    };
    const source = codeIn('source', sources);
    const lossReason = codeIn('lossReason', lossReasons);
    let owner = null;
    if (values.owner !== null) {
      owner =
        owners.get(emailKey(values.owner) ?? '') ?? owners.get(ownerKey(values.owner)) ?? null;
      if (!owner) {
        const found = owners.has(ownerKey(values.owner)) ? 'two users have' : 'no user has';
        const column = plan.columns.owner?.name ?? null;
        const message = `${found} this name or e-mail; given to ${defaultOwner?.name ?? 'nobody'}`;
        work.result.outcome.notes.push({ row, column, message });
      }
    }
    if (problems.length > 0) {
      refuse(work, row, problems);
      return null;
    }
    const placed = env.context.stages.find(({ of }) => of.documentId === values.stage) ?? null;
    return { row, values, placed, organization: null, contact: null, owner, source, lossReason };
  }

  function planned(work: Work, resolved: ResolvedRow): Planned | null {
    const { values, organization, contact, source, lossReason } = resolved;
    const { env, defaultOwner, plan } = work.setting;
    const placed =
      resolved.placed ?? env.context.stages.find(({ of }) => of.kind === 'open') ?? null;
    const title =
      values.title ??
      NEW_CHANCE_FIELDS.flatMap((field) => values[field] ?? [])
        .join(' · ')
        .slice(0, 255);
    const problems: CellProblem[] = [];
    if (title === '') problems.push({ field: 'title', message: 'must not be empty' });
    if (!placed) problems.push({ field: 'stage', message: 'the funnel has no open stage' });
    if (lossReason !== null && placed?.of.kind !== 'lost')
      problems.push({ field: 'lossReason', message: 'belongs to a lost opportunity' });
    if (placed && problems.length === 0) {
      const owner = resolved.owner ?? defaultOwner;
      const row: ImportRow = {
        title,
        stageDocumentId: placed.of.documentId,
        externalId: values.externalId,
        ...(values.externalSource === null ? {} : { externalSource: values.externalSource }),
        enteredAt: values.enteredAt,
        closedAt: values.closedAt,
        targetValue: values.targetValue,
        currency: values.currency ?? work.setting.options.currency ?? env.context.funnel.currency,
        expectedCloseOn: values.expectedCloseOn,
        organization,
        contact,
        source,
        lossReason,
        answers: values.product === null ? NOTHING_SAID : { product: values.product },
        ...(owner
          ? { owner: owner.id, ownerName: owner.name, ownerEmail: owner.email }
          : { owner: null }),
      };
      try {
        return planImport(row, 0, env);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        for (const { field, message } of error.details.errors ?? []) {
          const name = field.split('.').pop();
          const known = name === 'enteredAt' || name === 'closedAt' ? name : null;
          const isOnlyDate = known === 'enteredAt' && !plan.columns.enteredAt;
          problems.push({ field: isOnlyDate ? 'closedAt' : known, message });
        }
      }
    }
    refuse(work, resolved.row, problems);
    return null;
  }

  /** Every column that rows of this chunk may come into or leave for, in the order of all other writes. */
  async function lockPlaces(rows: Parsed[], { setting, trx }: Work): Promise<void> {
    const texts = new Set(rows.map(({ values }) => values.stage));
    const places = setting.env.context.stages.filter(
      ({ of }) => texts.has(of.documentId) || (texts.has(null) && of.kind === 'open'),
    );
    await deps.opportunityImport.lock(places, trx);
  }

  async function matched(work: Work, rows: ResolvedRow[]): Promise<ResolvedRow[]> {
    const { setting, caller, trx, result } = work;
    const people = await deps.people(
      rows.map(({ values }) => values),
      setting.options.createMissing ?? false,
      caller,
      setting.env.now,
      trx,
    );
    result.outcome.organizations.push(...people.organizations);
    result.outcome.contacts.push(...people.contacts);
    return rows.flatMap((row, i) => {
      const found = people.rows[i];
      if (!found || found.problems.length > 0) {
        refuse(work, row.row, found?.problems ?? []);
        return [];
      }
      return [{ ...row, organization: found.organization, contact: found.contact }];
    });
  }

  async function round(work: Work, rows: Parsed[]): Promise<void> {
    const { setting, caller, trx, result, meanwhile } = work;
    const ids = idsBySource(rows, setting.env);
    const present = await importMatch.opportunities(ids, trx);
    const presentOf = (values: ImportValues) => present.get(keyOf(values, setting.env) ?? '');
    const reach = await deps.update.reachable([...present.values()], caller, trx);
    const own = rows.filter(({ row, values }) => {
      const record = presentOf(values);
      const mayWrite = record ? reach.has(record.id) : caller.allows(ACTIONS.opportunityCreate);
      if (mayWrite) return true;
      const message = record
        ? 'belongs to an opportunity that you may not change'
        : 'you may not create opportunities';
      refuse(work, row, [{ field: 'externalId', message }]);
      return false;
    });
    const resolved = await matched(
      work,
      own.flatMap((row) => resolve(work, row) ?? []),
    );
    const isNew = ({ values }: ResolvedRow) => !presentOf(values);
    const drafts = resolved.filter(isNew).flatMap((row) => planned(work, row) ?? []);
    const made =
      drafts.length === 0
        ? []
        : await deps.opportunityImport.write(drafts, setting.env, caller, trx, meanwhile);
    result.created += made.length;
    remember(result, made.map(asMade));

    const existing = resolved.flatMap((row): ExistingRow[] => {
      const before = presentOf(row.values);
      if (!before) return [];
      const known: ExistingRow = { ...row, before };
      const problems = problemsOf(known, setting);
      refuse(work, row.row, problems);
      return problems.length > 0 ? [] : [known];
    });
    const written = await deps.update.update(existing, setting, caller, trx);
    const changed = written.filter((one) => one.changed.length > 0);
    result.updated += changed.length;
    result.unchanged += written.length - changed.length;
    remember(
      result,
      changed.map(({ before, after }) => ({
        id: before.id,
        version: after.version,
        before: differing(before, after),
      })),
    );
  }

  return {
    /** Needs no database: may be done for the next rows while it writes these. */
    read({ firstRow, rows }: ImportChunk, { plan }: ImportSetting): ReadRows {
      const read: ReadRows = { rows: [], problems: [] };
      rows.forEach((cells, i) => {
        if (cells.length === 0) return;
        const row = firstRow + i;
        const { values, problems } = readImportRow(cells, plan);
        if (problems.length > 0) read.problems.push({ row, problems });
        else read.rows.push({ row, values });
      });
      return read;
    },

    /** @param meanwhile what this process can do while the database works */
    async write(
      read: ReadRows,
      setting: ImportSetting,
      caller: Caller,
      trx: Trx,
      meanwhile: () => void,
    ): Promise<ChunkResult> {
      const outcome: ChunkOutcome = {
        rows: [],
        errors: [],
        notes: [],
        organizations: [],
        contacts: [],
      };
      const result = { outcome, created: 0, updated: 0, unchanged: 0 };
      const work: Work = { setting, caller, trx, result, meanwhile };
      for (const { row, problems } of read.problems) refuse(work, row, problems);
      await lockPlaces(read.rows, work);
      for (const rows of rounds(read.rows, setting.env)) await round(work, rows);
      outcome.errors.sort((a, b) => a.row - b.row);
      return result;
    },
  };
}
export type ImportChunkWork = ReturnType<typeof createImportChunk>;

const asMade = ({ id, version }: OpportunityRecord): ImportedRow => ({ id, version, before: null });

/** A row that was made and changed by the same import is still one that it made. */
function remember({ outcome }: ChunkResult, rows: ImportedRow[]): void {
  const known = new Map(outcome.rows.map((row) => [row.id, row]));
  for (const row of rows) {
    const earlier = known.get(row.id);
    if (!earlier) outcome.rows.push(row);
    else earlier.version = row.version;
  }
}

/** Columns that a change wrote, as they were. */
function differing(before: OpportunityRecord, after: OpportunityRecord): Record<string, unknown> {
  const own = ['version', 'revisionSeq', 'revisedAt', 'changedAt', 'sortKey', 'stageEnteredAt'];
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.fromEntries(
    [...old].filter(
      ([field, value]) =>
        !own.includes(field) && JSON.stringify(value) !== JSON.stringify(now.get(field)),
    ),
  );
}
