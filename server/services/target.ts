import type { Target } from '../../shared/contracts/target';
import type { Kit } from '../app';
import { conflict, forbidden, invalid, notFound } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { TargetDraft, TargetReach, TargetRecord } from '../repositories/target';
import type { TargetPatch, TargetWrite } from '../validation/target';
import type { Caller } from './caller';
import { checkVersion } from './lead-form';
import { createTargetReach, isWithin } from './target-reach';

/** What is to be won in a period: of all, of a funnel, of a person. */
export function createTargetService({ repositories, transaction, now }: Kit) {
  const { target, funnel, user } = repositories;
  const reachOf = createTargetReach({ repositories });

  /** In two look-ups, whatever their number. */
  async function present(records: readonly TargetRecord[]): Promise<Target[]> {
    const funnels = new Map(
      (await funnel.all()).map(({ documentId, name }) => [documentId, { documentId, name }]),
    );
    const ids = [...new Set(records.flatMap(({ ownerUserId }) => ownerUserId ?? []))];
    const names = new Map((await user.byIds(ids)).map(({ id, name }) => [id, name]));
    return records.map((record) => {
      const { documentId, name, kind, value, funnelDocumentId, ownerUserId: id, version } = record;
      return {
        ...{ documentId, name, kind, value, version },
        from: record.startsOn ?? '',
        to: record.endsOn ?? '',
        funnel:
          funnelDocumentId === null
            ? null
            : (funnels.get(funnelDocumentId) ?? { documentId: funnelDocumentId, name: '' }),
        owner: id === null ? null : { id, name: names.get(id) ?? record.ownerName ?? '' },
      };
    });
  }
  async function get(documentId: string, caller: Caller): Promise<Target> {
    const found = await target.byDocumentId(documentId);
    const isKnown = found !== null && isWithin(await reachOf(caller), found);
    const [shown] = isKnown ? await present([found]) : [];
    if (!shown) throw notFound('Target');
    return shown;
  }
  async function columnsOf(input: TargetPatch, trx: Trx): Promise<Partial<TargetDraft>> {
    const { from, to, funnel: of, owner, name, kind, value } = input;
    if (of && !(await funnel.byDocumentId(of, trx))) throw invalid('funnel', 'does not exist');
    const [person] = owner ? await user.byIds([owner], trx) : [];
    if (owner && !person) throw invalid('owner', 'does not exist');
    return {
      ...(name === undefined ? {} : { name }),
      ...(kind === undefined ? {} : { kind }),
      ...(value === undefined ? {} : { value }),
      ...(from === undefined ? {} : { startsOn: from }),
      ...(to === undefined ? {} : { endsOn: to }),
      ...(of === undefined ? {} : { funnelDocumentId: of }),
      ...(owner === undefined ? {} : { ownerUserId: owner, ownerName: person?.name ?? null }),
    };
  }
  function check({ kind, value, startsOn, endsOn }: Partial<TargetDraft>): void {
    if ((startsOn ?? '') > (endsOn ?? '')) throw invalid('to', 'lies before "from"');
    if (kind === 'count' && !Number.isInteger(value)) throw invalid('value', 'must be whole');
  }
  type Locked = { record: TargetRecord; reach: TargetReach };
  async function locked(
    documentId: string,
    version: number,
    caller: Caller,
    trx: Trx,
  ): Promise<Locked> {
    const record = await target.lock(documentId, trx);
    const reach = await reachOf(caller, trx);
    if (!record || !isWithin(reach, record)) throw notFound('Target');
    checkVersion(version, record.version);
    return { record, reach };
  }
  /** Nobody makes what he may not see. */
  function checkReach(
    reach: TargetReach,
    draft: Pick<TargetDraft, 'ownerUserId' | 'funnelDocumentId'>,
  ) {
    if (!isWithin(reach, draft)) throw forbidden('Targets of this person are out of your reach');
  }

  return {
    get,
    present,
    reachOf,
    async list(paging: { page: number; pageSize: number }, caller: Caller) {
      const { records, total } = await target.list(paging, await reachOf(caller));
      return { rows: await present(records), total };
    },
    async create(input: TargetWrite, caller: Caller): Promise<Target> {
      const made = await transaction(async (trx) => {
        await repositories.settings.lock(trx);
        if ((await target.count(trx)) >= MOST)
          throw conflict(`There are ${MOST} targets already: delete one first`);
        const draft = {
          ...{ name: '', kind: 'amount', value: 0, startsOn: null, endsOn: null },
          ...{ funnelDocumentId: null, ownerUserId: null, ownerName: null, version: 1 },
          ...(await columnsOf(input, trx)),
        } as TargetDraft;
        check(draft);
        checkReach(await reachOf(caller, trx), draft);
        return target.insert(draft, now(), trx);
      });
      return get(made, caller);
    },
    async update(
      documentId: string,
      patch: TargetPatch,
      version: number,
      caller: Caller,
    ): Promise<Target> {
      await transaction(async (trx) => {
        const { record: before, reach } = await locked(documentId, version, caller, trx);
        const after = { ...(await columnsOf(patch, trx)), version: before.version + 1 };
        check({ ...before, ...after });
        checkReach(reach, { ...before, ...after });
        await target.update(before.id, after, now(), trx);
      });
      return get(documentId, caller);
    },
    async remove(documentId: string, version: number, caller: Caller): Promise<void> {
      await transaction(async (trx) => {
        const { record } = await locked(documentId, version, caller, trx);
        await target.remove(record.id, trx);
      });
    },
  };
}
export type TargetService = ReturnType<typeof createTargetService>;

const MOST = 1000;
