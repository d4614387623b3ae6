import type { MyDay, MyDayItem, MyDaySection } from '../../shared/contracts/my-day';
import type { Kit } from '../app';
import { invalid } from '../domain/errors';
import { dateOf, dayNumber, localDate, startOfLocalDay } from '../domain/local-date';
import type { ActivityRow } from '../repositories/activity';
import { activityScopeSql } from '../repositories/activity-scope';
import type { DayLens } from '../repositories/my-day';
import type { DayPage, DayRow } from '../repositories/my-day-row';
import type { ActivityAccess } from './activity-access';
import { presentActivity } from './activity-present';
import type { Caller } from './caller';
import type { FunnelContexts } from './funnel-context';
import type { LeadViews } from './lead-view';
import type { Lenses } from './lens';
import { activityReach, readAccess } from './person';
import { iso } from './present';

type Deps = {
  contexts: Pick<FunnelContexts, 'all'>;
  lenses: Lenses;
  views: LeadViews;
  access: Pick<ActivityAccess, 'changeableAmong' | 'finishable' | 'shownTo'>;
};
export type DayAsked = { limit: number; onlyCalls: boolean };
type FollowUps = ReadonlyMap<number, NonNullable<MyDayItem['followUp']>>;

/** Opportunities and leads in one order. */
const merged = (first: DayPage, second: DayPage, limit: number): DayPage => ({
  total: first.total + second.total,
  rows: [...first.rows, ...second.rows].sort((a, b) => a.at - b.at).slice(0, limit),
});

/** What somebody should do today, out of all that is his: the most urgent first. */
export function createMyDay({ repositories, now }: Kit, deps: Deps) {
  const { myDay, activity, db } = repositories;

  async function lensFor(caller: Caller, { limit, onlyCalls }: DayAsked): Promise<DayLens> {
    const { userId } = caller.actor;
    if (userId === null) throw invalid('my-day', 'needs an admin user');
    const { lens, settings } = await deps.lenses(caller, await deps.contexts.all());
    const leads = await deps.views(caller);
    const day = localDate(now(), settings.timeZone);
    return {
      ...{ userId, limit, onlyCalls, opportunities: lens, leads: leads.lens },
      today: startOfLocalDay(day, settings.timeZone),
      tomorrow: startOfLocalDay(dateOf(dayNumber(day) + 1), settings.timeZone),
      activities: activityScopeSql(db, activityReach(caller), 'a'),
      people: readAccess(caller),
    };
  }

  async function followUpsOf(pages: readonly DayPage[], caller: Caller): Promise<FollowUps> {
    const ids = pages.flatMap(({ rows }) => rows.flatMap((row) => row.activity ?? []));
    const rows = await deps.access.shownTo(await activity.byIds(ids), caller);
    const changeable = await deps.access.changeableAmong(rows, caller);
    const finishable = await deps.access.finishable(
      rows.map(({ documentId }) => documentId),
      caller,
    );
    const entry = (row: ActivityRow) => ({
      activity: presentActivity(row),
      canFinish: finishable.has(row.documentId),
      canChange: changeable.has(row.documentId),
    });
    return new Map(rows.map((row) => [row.id, entry(row)]));
  }

  const itemOf = ({ at, activity: id, ...row }: DayRow, followUps: FollowUps): MyDayItem => ({
    ...row,
    at: iso(at),
    followUp: id === null ? null : (followUps.get(id) ?? null),
  });

  /** @throws DomainError 400 for a caller that is nobody: an API token has no day */
  return async (asked: DayAsked, caller: Caller): Promise<MyDay> => {
    const lens = await lensFor(caller, asked);
    const start = db.starter();
    const [waiting, waitingLeads, overdue, today, leads, silent] = await Promise.all([
      start(() => myDay.waiting(lens)),
      start(() => myDay.waitingLeads(lens)),
      start(() => myDay.followUps(null, lens.today, lens)),
      start(() => myDay.followUps(lens.today, lens.tomorrow, lens)),
      start(() => myDay.leads(lens)),
      start(() => myDay.silent(lens)),
    ]);
    const pages: Record<MyDaySection, DayPage> = {
      waiting: merged(waiting, waitingLeads, asked.limit),
      ...{ overdue, today, leads, silent },
    };
    const followUps = await followUpsOf([overdue, today], caller);
    const shown = ({ total, rows }: DayPage) => ({
      total,
      items: rows.map((row) => itemOf(row, followUps)),
    });
    return {
      sections: {
        waiting: shown(pages.waiting),
        overdue: shown(pages.overdue),
        today: shown(pages.today),
        leads: shown(pages.leads),
        silent: shown(pages.silent),
      },
    };
  };
}
export type MyDayService = ReturnType<typeof createMyDay>;
