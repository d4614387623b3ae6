import type { Kit } from '../app';
import { rateAt } from '../domain/currency';
import type { CellProblem, ImportValues } from '../domain/import-row';
import { mergeKeys } from '../domain/opportunity-patch';
import { searchTextOf } from '../domain/search-text';
import { statusOf } from '../domain/stage-change';
import { clearedByLeaving, stageEntry } from '../domain/stage-entry';
import type { Trx } from '../repositories/database';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { OpportunityPatch, OpportunityRecord } from '../repositories/opportunity';
import type { Caller } from './caller';
import type { ImportSetting } from './import-plan';
import { namesIn } from './known-names';
import type { OpportunityCommit, Write, Written } from './opportunity-commit';
import type { Placing } from './opportunity-place';

/** What a row says, with people, owner and codes found; null for what it says nothing about. */
export type ResolvedRow = {
  row: number;
  values: ImportValues;
  placed: PlacedStage | null;
  organization: number | null;
  contact: number | null;
  owner: { id: number; name: string; email: string | null } | null;
  source: string | null;
  lossReason: string | null;
};
export type ExistingRow = ResolvedRow & { before: OpportunityRecord };

/** Empty cells leave what is there as it is: a file that knows less than the site must not take anything away. */
function fieldsOf(row: ExistingRow): OpportunityPatch {
  const { values, before } = row;
  const { title, targetValue, currency, expectedCloseOn, product } = values;
  return {
    ...(title === null ? {} : { title, searchText: searchTextOf([title]) }),
    ...(targetValue === null ? {} : { targetValue }),
    ...(currency === null ? {} : { currency }),
    ...(expectedCloseOn === null ? {} : { expectedCloseOn }),
    ...(row.organization === null ? {} : { organization: row.organization }),
    ...(row.contact === null ? {} : { contact: row.contact }),
    ...(row.source === null ? {} : { source: row.source }),
    ...(row.owner === null
      ? {}
      : { owner: row.owner.id, ownerName: row.owner.name, ownerEmail: row.owner.email }),
    ...(product === null ? {} : { answers: mergeKeys(before.answers, { product }) }),
    ...(row.lossReason === null ? {} : { lossReason: row.lossReason }),
  };
}

function patchOf(row: ExistingRow, { env }: ImportSetting): OpportunityPatch {
  const { before, placed, values } = row;
  const fields = fieldsOf(row);
  const currency = fields.currency ?? before.currency;
  const isMoved = placed !== null && placed.stage !== before.stage;
  const closes = placed !== null && placed.of.kind !== 'open' && values.closedAt !== null;
  if (placed && (isMoved || closes)) {
    const target = { id: placed.stage, kind: placed.of.kind };
    const facts = { before, target, currency, requestedClosedAt: values.closedAt, now: env.now };
    const entry = stageEntry(facts, env.rates, env.baseCurrency);
    return { ...clearedByLeaving(before.status, entry.status), ...fields, ...entry };
  }
  if (before.closedAt !== null && currency !== before.currency) {
    return {
      ...fields,
      closedRate: rateAt(env.rates, currency, before.closedAt, env.baseCurrency),
    };
  }
  return fields;
}

export function problemsOf(row: ExistingRow, { env }: ImportSetting): CellProblem[] {
  const { before, placed, values } = row;
  const status = placed ? statusOf(placed.of.kind) : before.status;
  const problems: CellProblem[] = [];
  if (before.funnel !== env.context.funnel.id) {
    problems.push({ field: 'externalId', message: 'belongs to an opportunity of another funnel' });
  }
  if (values.lossReason !== null && status !== 'lost')
    problems.push({ field: 'lossReason', message: 'belongs to a lost opportunity' });
  if (values.closedAt !== null && (placed?.of.kind ?? 'open') === 'open')
    problems.push({ field: 'closedAt', message: 'belongs to a closed stage' });
  if (values.closedAt !== null && values.closedAt > env.now)
    problems.push({ field: 'closedAt', message: 'lies in the future' });
  return problems;
}

/** Rows of a file that are there already: what they say becomes a change like any other, in history from now on. */
export function createImportUpdate(
  { repositories }: Pick<Kit, 'repositories'>,
  deps: { commit: OpportunityCommit; placing: Placing },
) {
  /** Cards that change their stage come on top of it, in the order of the file. */
  async function placeMoved(writes: Write[], { env }: ImportSetting, trx: Trx): Promise<void> {
    const byStage = new Map<number, Write[]>();
    for (const write of writes) {
      const { stage } = write.patch;
      if (typeof stage !== 'number' || stage === write.before.stage) continue;
      byStage.set(stage, [...(byStage.get(stage) ?? []), write]);
    }
    for (const { stage, of } of env.context.stages) {
      const moving = byStage.get(stage) ?? [];
      if (moving.length === 0) continue;
      const column = {
        funnelId: env.context.funnel.id,
        stageId: stage,
        status: statusOf(of.kind),
      };
      const keys = await deps.placing.keysOnTop(
        column,
        moving.map(({ before }) => before.id),
        trx,
      );
      for (const write of moving) {
        const key = keys.get(write.before.id);
        if (key !== undefined) write.sortKey = key;
      }
    }
  }

  return {
    /** Those of locked rows that the importing user may change. */
    async reachable(rows: OpportunityRecord[], caller: Caller, trx: Trx): Promise<Set<number>> {
      const ids = rows.map(({ id }) => id);
      const { reference } = repositories;
      const read = await reference.reachable(ids, caller.scope('opportunity.read'), trx);
      const write = await reference.reachable(ids, caller.scope('opportunity.update'), trx);
      return new Set(ids.filter((id) => read.has(id) && write.has(id)));
    },

    async update(
      rows: ExistingRow[],
      setting: ImportSetting,
      caller: Caller,
      trx: Trx,
    ): Promise<Written[]> {
      if (rows.length === 0) return [];
      const writes = rows.map((row): Write => ({
        before: row.before,
        patch: patchOf(row, setting),
      }));
      await placeMoved(writes, setting, trx);
      const known = namesIn(setting.env.context);
      return deps.commit.update(writes, caller.actor, setting.env.now, trx, known);
    },
  };
}
export type ImportUpdate = ReturnType<typeof createImportUpdate>;
