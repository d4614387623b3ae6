import type { RecordImportRun, RecordType } from '../../shared/contracts/record-import';
import type { Kit } from '../app';
import type { Trx } from '../repositories/database';
import type { ImportRecord } from '../repositories/import';
import type { ImportChunk, ImportedRow } from '../repositories/import-chunk';
import type { Caller } from './caller';
import type { ChunkResult } from './import-chunk';
import type { OpportunitiesChanged } from './hooks';
import type { LeadWrite } from './lead-write';
import type { RecordKind } from './record-import';
import { createRecordChunk } from './record-import-chunk';
import { createLeadKind } from './record-import-lead';
import { createContactKind, createOrganizationKind } from './record-import-person';
import type { RecordSettings } from './record-import-setting';

type Deps = {
  settings: RecordSettings;
  write: LeadWrite;
  afterPersonChange: OpportunitiesChanged;
};

/** Files of leads, contacts and organizations: rows written, and taken back. */
export function createRecordImport(kit: Kit, deps: Deps) {
  const { recordMatch } = kit.repositories;
  const chunkOf = createRecordChunk(kit);
  const organizations = createOrganizationKind(kit);
  const contacts = createContactKind(kit, deps);
  const leads = createLeadKind(kit, deps);

  async function versionsOf<F extends { externalId: string | null }>(
    kind: RecordKind<F>,
    ids: number[],
  ): Promise<Map<number, number>> {
    const rows = await recordMatch.current(kind.uid, ids);
    return new Map(rows.map((row) => [Number(row.id), kind.read(row).version]));
  }

  /** What it made goes, what it changed becomes what it was; a colleague's work of this moment stays. */
  async function takeBackOf<F extends { externalId: string | null }>(
    kind: RecordKind<F>,
    rows: ImportedRow[],
    caller: Caller,
    trx: Trx,
  ): Promise<void> {
    const ids = rows.map(({ id }) => id);
    const stored = new Map(
      (await recordMatch.byIds(kind.uid, ids, null, trx)).map(({ row }) => {
        const record = kind.read(row);
        return [record.id, record];
      }),
    );
    const own = rows.filter(({ id, version }) => stored.get(id)?.version === version);
    const made = own.filter(({ before }) => before === null).map(({ id }) => id);
    const busy = await kind.busy(made, trx);
    await kind.remove(
      made.filter((id) => !busy.has(id)),
      trx,
    );
    const pairs = own.flatMap(({ id, before }) => {
      const record = stored.get(id);
      return record && before ? [{ before: record, after: { ...record.fields, ...before } }] : [];
    });
    await kind.update(pairs, kit.now(), caller, trx);
  }

  return {
    check: deps.settings,

    async chunk(record: ImportRecord, options: RecordImportRun) {
      const setting = await deps.settings(record, options);
      return (chunk: ImportChunk, caller: Caller, trx: Trx): Promise<ChunkResult> => {
        const now = { ...setting, now: kit.now() };
        if (setting.type === 'leads') return chunkOf(leads, chunk, now, caller, trx);
        return setting.type === 'contacts'
          ? chunkOf(contacts, chunk, now, caller, trx)
          : chunkOf(organizations, chunk, now, caller, trx);
      };
    },
    versions(type: RecordType, ids: number[]) {
      if (type === 'leads') return versionsOf(leads, ids);
      return type === 'contacts' ? versionsOf(contacts, ids) : versionsOf(organizations, ids);
    },
    busy(type: RecordType, ids: number[]) {
      if (type === 'leads') return leads.busy(ids);
      return type === 'contacts' ? contacts.busy(ids) : organizations.busy(ids);
    },
    takeBack(type: RecordType, rows: ImportedRow[], caller: Caller, trx: Trx) {
      if (type === 'leads') return takeBackOf(leads, rows, caller, trx);
      return type === 'contacts'
        ? takeBackOf(contacts, rows, caller, trx)
        : takeBackOf(organizations, rows, caller, trx);
    },
  };
}
export type RecordImport = ReturnType<typeof createRecordImport>;
