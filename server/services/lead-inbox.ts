import type { LightLevel } from '../../shared/contracts/board';
import type { LeadCounts, LeadRow, LeadStatus } from '../../shared/contracts/lead';
import { LEAD_STATUSES, OPEN_LEAD_STATUSES } from '../../shared/contracts/lead';
import type { Kit } from '../app';
import { notFound } from '../domain/errors';
import { firstInstant, lastInstant } from '../domain/local-date';
import type { LeadFilter, LeadOrder, LeadLens } from '../repositories/lead-list';
import type { Caller } from './caller';
import { readCursor, writeCursor } from './cursor';
import type { LeadPresenter } from './lead-present';
import type { LeadViews } from './lead-view';

export type InboxAsked = {
  /** A day stands for its first or its last instant in the site's zone. */
  filter: Omit<LeadFilter, 'openedFrom' | 'openedTo'> & {
    openedFrom?: string | number | undefined;
    openedTo?: string | number | undefined;
  };
  order: LeadOrder;
  page: number;
  pageSize: number;
  cursor?: string | undefined;
};
export type InboxPage = {
  data: LeadRow[];
  total: number;
  counts: LeadCounts;
  nextCursor: string | null;
};
export type LaneAsked = {
  pageSize: number;
  cursor?: string | undefined;
  terms: string[];
  owner?: number | 'none' | undefined;
  light?: LightLevel | undefined;
};
export type LanePage = {
  data: LeadRow[];
  total: number;
  lights: Record<LightLevel, number>;
  nextCursor: string | null;
};

export const inInstants = (asked: InboxAsked['filter'], timeZone: string): LeadFilter => ({
  ...asked,
  openedFrom: firstInstant(asked.openedFrom, timeZone),
  openedTo: lastInstant(asked.openedTo, timeZone),
});

const MOST_URGENT: LeadOrder = { field: 'light', direction: 'desc' };

type Deps = { views: LeadViews; present: LeadPresenter };

/** The inbox and the lane of a board: leads as lists. */
export function createLeadInbox({ repositories }: Kit, deps: Deps) {
  const { leadList, funnel: funnels } = repositories;

  const nameOf = ({ field, direction }: LeadOrder): string => `leads:${field}:${direction}`;
  const placeOf = (cursor: string | undefined, order: LeadOrder, lens: LeadLens) =>
    cursor === undefined
      ? null
      : readCursor(cursor, nameOf(order), leadList.cursorKinds(order, lens));

  return {
    async list(
      { filter: asIs, order, page, pageSize, cursor }: InboxAsked,
      caller: Caller,
    ): Promise<InboxPage> {
      const view = await deps.views(caller);
      const { lens } = view;
      const filter = inInstants(asIs, view.settings.timeZone);
      const where = {
        cursor: placeOf(cursor, order, lens),
        offset: (page - 1) * pageSize,
        limit: pageSize,
      };
      const start = repositories.db.starter();
      const [{ records, next }, counts] = await Promise.all([
        start(() => leadList.page(filter, order, where, lens)),
        start(() => leadList.countsByStatus(filter, lens)),
      ]);
      const countOf = (status: LeadStatus): number => counts.get(status) ?? 0;
      const asked = filter.statuses.length > 0 ? filter.statuses : LEAD_STATUSES;
      const counted = filter.statuses.length > 0 ? asked : asked.filter((one) => one !== 'spam');
      return {
        data: await deps.present.rows(records, view),
        total: [...new Set(counted)].reduce((sum, status) => sum + countOf(status), 0),
        counts: Object.fromEntries(
          LEAD_STATUSES.map((status) => [status, countOf(status)]),
        ) as LeadCounts,
        nextCursor: next && writeCursor(nameOf(order), next),
      };
    },

    /** What waits to become an opportunity of a funnel: open, awake, the most urgent first. */
    async lane(
      documentId: string,
      { pageSize, cursor, terms, owner, light }: LaneAsked,
      caller: Caller,
    ): Promise<LanePage> {
      if (!(await funnels.byDocumentId(documentId))) throw notFound('Funnel');
      const view = await deps.views(caller);
      const { lens } = view;
      const filter: LeadFilter = {
        ...{ terms, owner, light, funnel: documentId, equal: {} },
        ...{ statuses: OPEN_LEAD_STATUSES, isTest: false, isAsleep: false },
      };
      const where = { cursor: placeOf(cursor, MOST_URGENT, lens), offset: 0, limit: pageSize };
      const start = repositories.db.starter();
      const [{ records, next }, lights] = await Promise.all([
        start(() => leadList.page(filter, MOST_URGENT, where, lens)),
        start(() => leadList.countsByLight(filter, lens)),
      ]);
      return {
        data: await deps.present.rows(records, view),
        total: lights.green + lights.yellow + lights.red,
        lights,
        nextCursor: next && writeCursor(nameOf(MOST_URGENT), next),
      };
    },
  };
}
export type LeadInbox = ReturnType<typeof createLeadInbox>;
