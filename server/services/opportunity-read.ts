import type { MoveResult, Opportunity, OpportunityRow } from '../../shared/contracts/opportunity';
import type { Kit } from '../app';
import { notFound } from '../domain/errors';
import { firstInstant, lastInstant } from '../domain/local-date';
import { reachOf } from '../domain/report-cohort';
import type { CardRecord } from '../repositories/opportunity-card';
import type { ListFilter } from '../repositories/opportunity-filter';
import type { StampedRecord } from '../repositories/opportunity-list';
import type { ListFilters, ListQuery } from '../validation/opportunity';
import { filterOf } from './board';
import type { Caller } from './caller';
import type { FunnelContext, FunnelContexts } from './funnel-context';
import type { Lenses, View } from './lens';
import { groupCounts, presentCard } from './opportunity-card';
import type { Changed } from './opportunity';
import { deltasOf } from './opportunity-deltas';
import { iso, isoOrNull } from './present';

/** Columns that the record shows as they are stored, beside what its card says. */
const DETAILS = [
  'probabilityReason',
  'source',
  'interest',
  'needLevel',
  'informationLevel',
  'fitForCustomer',
  'fitForUs',
  'businessType',
  'decisionOn',
  'relationKind',
  'brief',
  'qualification',
  'answers',
  'checklist',
  'review',
  'satisfaction',
  'documents',
  'contractSignedOn',
  'contractUrl',
  'wonBecause',
  'lossReason',
  'lostTo',
  'lossNote',
  'retryOn',
  'status',
  'closedRate',
  'effortMinutes',
  'effortCost',
  'externalSource',
  'externalId',
] as const;

const pick = <T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> => {
  const result = {} as Pick<T, K>;
  for (const key of keys) result[key] = from[key];
  return result;
};

export function createOpportunityReader(
  kit: Kit,
  deps: { contexts: FunnelContexts; lenses: Lenses },
) {
  const { repositories } = kit;
  const { opportunityList, activity, reference } = repositories;

  async function viewFor(caller: Caller): Promise<View> {
    return deps.lenses(caller, await deps.contexts.all());
  }
  async function cardsOf(records: CardRecord[], { settings, now, lens }: View) {
    const counts = groupCounts(await activity.counts(records.map((record) => record.id)));
    const { figures } = lens;
    return records.map((record) => presentCard(record, { settings, now, figures, counts }));
  }

  async function stored(documentId: string, { lens }: View): Promise<StampedRecord> {
    const record = await opportunityList.byDocumentId(documentId, lens);
    if (!record) throw notFound('Opportunity');
    return record;
  }
  async function present(record: StampedRecord, view: View, caller: Caller): Promise<Opportunity> {
    const [card] = await cardsOf([record], view);
    if (!card) throw notFound('Opportunity');
    const idsOf = (...ids: (number | null)[]) => ids.filter((id): id is number => id !== null);
    const scope = caller.scope('opportunity.read');
    const predecessors = await reference.reachable(idsOf(record.predecessor), scope);
    const [organizations, contacts, opportunities] = await Promise.all([
      reference.names('organization', idsOf(record.referredByOrganization)),
      reference.names('contact', idsOf(record.referredByContact)),
      reference.names('opportunity', [...predecessors]),
    ]);
    const ref = (names: Map<number, { documentId: string; name: string }>, id: number | null) => {
      const found = id === null ? undefined : names.get(id);
      return found ? { documentId: found.documentId, name: found.name } : null;
    };
    const predecessor = ref(opportunities, record.predecessor);
    return {
      ...card,
      ...pick(record, DETAILS),
      funnel: record.funnelOf,
      stage: record.stageOf,
      probabilityOverride: record.probability,
      closedAt: isoOrNull(record.closedAt),
      openedAt: iso(record.openedAt),
      archivedAt: isoOrNull(record.archivedAt),
      openInboundSince: isoOrNull(record.openInboundSince),
      referredByOrganization: ref(organizations, record.referredByOrganization),
      referredByContact: ref(contacts, record.referredByContact),
      predecessor: predecessor && { documentId: predecessor.documentId, title: predecessor.name },
      createdAt: iso(record.createdAt),
      updatedAt: iso(record.updatedAt),
    };
  }

  async function filterFor(query: ListFilters, caller: Caller) {
    const contexts = await deps.contexts.all();
    const view = await deps.lenses(caller, contexts);
    const funnel = contexts.find((context) => context.funnel.documentId === query.funnel);
    const stage = contexts
      .flatMap(({ stages }) => stages)
      .find(({ of }) => of.documentId === query.stage);
    const team = contexts.find(({ funnel: { documentId } }) => documentId === query.team);
    const lostFrom = contexts
      .flatMap(({ stages }) => stages)
      .find(({ of }) => of.documentId === query.lostFrom);
    const reach = reachAsked(query, funnel);
    const [organization, contact] = await Promise.all([
      query.organization ? repositories.organization.byDocumentId(query.organization) : null,
      query.contact ? repositories.contact.byDocumentId(query.contact) : null,
    ]);
    const unknown =
      (query.funnel && !funnel) ||
      (query.stage && !stage) ||
      (query.team && !team) ||
      (query.lostFrom && !lostFrom) ||
      ((query.reached ?? query.farthest) && !reach) ||
      (query.organization && !organization) ||
      (query.contact && !contact);
    if (unknown) return null;
    const { status, archived, source, businessType, priority, maxValue, hasFollowUp } = query;
    const filter: ListFilter = {
      ...filterOf(query, caller),
      archived: archived ?? false,
      ...(funnel ? { funnel: funnel.funnel.id } : {}),
      ...(stage ? { stage: stage.stage } : {}),
      ...(organization ? { organization: organization.id } : {}),
      ...(contact ? { contact: contact.id } : {}),
      ...(status ? { status } : {}),
      ...(source ? { source } : {}),
      ...(businessType ? { businessType } : {}),
      ...(priority ? { priority } : {}),
      ...(maxValue === undefined ? {} : { maxValue }),
      ...(hasFollowUp === undefined ? {} : { hasFollowUp }),
      ...(query.purpose ? { purposes: query.purpose } : {}),
      ...(team ? { team: team.funnel.id } : {}),
      ...(query.lossReason ? { lossReason: query.lossReason } : {}),
      ...(query.lostTo ? { lostTo: query.lostTo } : {}),
      ...(lostFrom ? { lostFrom: lostFrom.stage } : {}),
      ...(query.without ? { without: query.without } : {}),
      ...(reach ? { reach } : {}),
      ...(query.objection ? { objection: query.objection } : {}),
      ...(query.satisfaction === undefined ? {} : { satisfaction: query.satisfaction }),
      ...(query.held ? { held: true as const } : {}),
      ...(query.waiting ? { waiting: true as const } : {}),
      ...(query.noNextStep ? { noNextStep: true as const } : {}),
      ...(query.expectedFrom ? { expectedFrom: query.expectedFrom } : {}),
      ...(query.expectedTo ? { expectedTo: query.expectedTo } : {}),
      ...rangesOf(query, view.settings.timeZone),
    };
    return { filter, view, contexts };
  }

  return {
    async one(documentId: string, caller: Caller): Promise<Opportunity> {
      const view = await viewFor(caller);
      return present(await stored(documentId, view), view, caller);
    },
    /** For answers that hold more than it: its row, which is looked for first, and what was read on the way. */
    async found(documentId: string, caller: Caller) {
      const contexts = await deps.contexts.all();
      const view = await deps.lenses(caller, contexts);
      const record = await stored(documentId, view);
      return { record, contexts, opportunity: async () => present(record, view, caller) };
    },
    /** The answer to a write: its author sees what became of it, even where the write took it out of his scope. */
    async afterwards(documentId: string, caller: Caller): Promise<Opportunity> {
      const view = await viewFor(caller);
      const all = { ...view, lens: { ...view.lens, read: EVERYTHING } };
      return present(await stored(documentId, all), all, caller);
    },

    /** What a query of the list asks for; null where it names something that is not there. */
    filter: filterFor,

    async list(
      query: ListQuery,
      caller: Caller,
    ): Promise<{ rows: OpportunityRow[]; total: number }> {
      const asked = await filterFor(query, caller);
      if (!asked) return { rows: [], total: 0 };
      const { filter, view } = asked;
      const { sort, page, pageSize } = query;
      const { records, total } = await opportunityList.page(filter, sort, view.lens, {
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const cards = await cardsOf(records, view);
      const rows = records.flatMap((record, i): OpportunityRow[] => {
        const card = cards[i];
        if (!card) return [];
        const { status: state, source: from } = record;
        return [
          {
            ...card,
            funnel: record.funnelOf,
            stage: record.stageOf,
            status: state,
            source: from,
            closedAt: isoOrNull(record.closedAt),
            openedAt: iso(record.openedAt),
            archivedAt: isoOrNull(record.archivedAt),
          },
        ];
      });
      return { rows, total };
    },

    /** The moved card and what the heads of the columns it left and entered gain or lose, in the base currency. */
    async moved(
      { before, after, context, settings, rates }: Changed,
      caller: Caller,
    ): Promise<MoveResult> {
      const contexts = [context];
      const view = await deps.lenses(caller, contexts, { settings, rates });
      // The mover sees the answer even when the move took the card out of his scope.
      const [record] = await opportunityList.byIds([after.id], view.lens);
      if (!record) throw notFound('Opportunity');
      const [card] = await cardsOf([record], view);
      if (!card) throw notFound('Opportunity');
      const { lastContactAt, lightBaseAt, lightDueAt, openInboundSince } = record;
      const facts = { lastContactAt, lightBaseAt, lightDueAt, openInboundSince };
      const around = {
        contexts,
        view,
        rates,
        planned: card.nextFollowUpAt !== null,
        site: record.figureColumns,
      };
      return { card, deltas: deltasOf(before, { ...after, ...facts }, around) };
    },
  };
}
export type OpportunityReader = ReturnType<typeof createOpportunityReader>;

/** How far they came, by the stages of the funnel that is asked for. */
function reachAsked({ reached, farthest }: ListFilters, context: FunnelContext | undefined) {
  if (!context || (reached && farthest)) return null;
  const stage = context.stages.find(({ of }) => of.documentId === (reached ?? farthest));
  return stage ? reachOf(context.stages, stage.stage, reached ? 'reached' : 'farthest') : null;
}

type Ranges = Pick<ListFilter, 'closedFrom' | 'closedTo' | 'openedFrom' | 'openedTo'>;

/** A day stands for its first or its last instant in the site's zone. */
function rangesOf(query: ListFilters, timeZone: string): Ranges {
  const ranges: Ranges = {};
  for (const field of ['closedFrom', 'closedTo', 'openedFrom', 'openedTo'] as const) {
    const instant = field.endsWith('From') ? firstInstant : lastInstant;
    const at = instant(query[field], timeZone);
    if (at !== undefined) ranges[field] = at;
  }
  return ranges;
}

const EVERYTHING = { sql: '1 = 1', bindings: [] };
