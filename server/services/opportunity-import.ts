import type { Kit } from '../app';
import { conflict, invalid } from '../domain/errors';
import { statusOf } from '../domain/stage-change';
import type { Trx } from '../repositories/database';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { OpportunityDraft, OpportunityRecord } from '../repositories/opportunity';
import { chunks } from '../repositories/opportunity';
import { isUniqueViolation } from '../repositories/transaction';
import type { Caller } from './caller';
import type { FunnelContexts } from './funnel-context';
import type { ImportEnvironment, ImportRow, Planned } from './import-draft';
import { importDraft, pastRevisions, planImport } from './import-draft';
import type { OpportunityCommit } from './opportunity-commit';
import type { Placing } from './opportunity-place';
import type { SettingsService } from './settings';

export type { ImportRow } from './import-draft';

type Deps = {
  settings: SettingsService;
  contexts: FunnelContexts;
  placing: Placing;
  commit: OpportunityCommit;
};

/** Short enough that others get their turn in between. */
const BATCH = 500;

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Takes over opportunities with the dates that they had (architecture 4.5): no gates, no events. */
export function createOpportunityImport({ repositories, transaction, now }: Kit, deps: Deps) {
  const { exchangeRate, opportunityHistory, lightFacts } = repositories;

  /** Settings and places as they are until the end of the transaction; what `write` asks for. */
  async function lock(places: readonly PlacedStage[], trx: Trx): Promise<void> {
    await repositories.settings.share(trx);
    await deps.placing.lockPlaces(places, trx);
  }

  /** Rows below what stands in their columns, in their order; closed ones with the rates that hold now. */
  async function drafted(all: Planned[], before: ImportEnvironment, trx: Trx) {
    const funnelId = before.context.funnel.id;
    const columns = [...grouped(all, ({ placed }) => placed.id).values()].flatMap((list) => {
      const placed = list[0]?.placed;
      if (!placed) return [];
      const column = { funnelId, stageId: placed.stage, status: statusOf(placed.of.kind) };
      return [{ column, count: list.length, list }];
    });
    const keys = await deps.placing.keysAtEnds(columns, trx);
    const env = { ...before, rates: await exchangeRate.rates() };
    return new Map(
      columns.flatMap(({ list }, c) =>
        list.map((item, i): [Planned, OpportunityDraft] => [
          item,
          importDraft(item, keys[c]?.[i] ?? '', env),
        ]),
      ),
    );
  }

  /**
   * Answers what was made, in the order of the rows.
   *
   * @param meanwhile begun once the database has the first statement to work on
   */
  async function write(
    all: Planned[],
    env: ImportEnvironment,
    caller: Caller,
    trx: Trx,
    meanwhile?: () => void,
  ): Promise<OpportunityRecord[]> {
    const drafts = await drafted(all, env, trx);
    const records = new Map<string, OpportunityRecord>();
    for (const [actor, list] of grouped(all, ({ row }) => row.actor ?? caller.actor)) {
      const own = list.flatMap((item) => drafts.get(item) ?? []);
      const making = deps.commit.create(own, actor, env.now, trx, { announce: false });
      if (meanwhile) setImmediate(meanwhile);
      const made = await making;
      for (const record of made) records.set(record.documentId, record);
      const past = made.flatMap((record, i) => {
        const item = list[i];
        return item ? pastRevisions(record, item, actor, env) : [];
      });
      await opportunityHistory.insert(past, env.now, trx);
      const concerned = await lightFacts.withEarlierContacts(made, trx);
      await lightFacts.recompute(concerned, env.now, trx);
    }
    return all.flatMap((item) => records.get(drafts.get(item)?.documentId ?? '') ?? []);
  }

  return {
    lock,
    /** Inside the transaction of who has locked, checked and matched the rows (import of a file). */
    write,

    /**
     * Every 500 rows are one transaction; what is wrong with a row is said before the first is written.
     *
     * @returns the documentIds in the order of the rows
     */
    async createMany(
      funnel: string,
      source: string,
      rows: ImportRow[],
      caller: Caller,
    ): Promise<string[]> {
      const context = await deps.contexts.byDocumentId(funnel);
      if (!context) throw invalid('funnel', 'no such funnel');
      const { baseCurrency } = await deps.settings.get();
      const rates = await exchangeRate.rates();
      const env = { context, source, rates, baseCurrency, now: now() };
      const made: string[] = [];
      const all = rows.map((row, i) => planImport(row, i, env));
      for (const batch of chunks(all, BATCH)) {
        try {
          const records = await transaction(async (trx) => {
            const places = new Map(batch.map(({ placed }) => [placed.id, placed]));
            await lock([...places.values()], trx);
            return write(batch, env, caller, trx);
          });
          made.push(...records.map(({ documentId }) => documentId));
        } catch (error) {
          if (!isUniqueViolation(error)) throw error;
          throw conflict('externalId: was imported from this source before');
        }
      }
      return made;
    },
  };
}
export type OpportunityImport = ReturnType<typeof createOpportunityImport>;
