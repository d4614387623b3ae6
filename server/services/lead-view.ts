import type { Light } from '../../shared/contracts/board';
import { OPEN_LEAD_STATUSES } from '../../shared/contracts/lead';
import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { leadCutOffs, leadThresholds, restsAsAgreed } from '../domain/lead-light';
import { isOpenLead } from '../domain/lead-status';
import { explainLight } from '../domain/traffic-light';
import { leadScopeSql } from '../repositories/lead-scope';
import type { LeadLens, ListedLead } from '../repositories/lead-list';
import { leadLightSql } from '../repositories/light';
import type { Scope } from '../repositories/scope';
import type { Caller } from './caller';
import { iso, isoOrNull } from './present';
import type { SettingsService } from './settings';
import { calendarOf } from './settings';

export type LeadView = { settings: Settings; now: number; lens: LeadLens };

/** The light of a lead with everything that explains it; null where nobody works on it any more. */
export function leadLight(lead: ListedLead, { settings, now }: LeadView): Light | null {
  const { status } = lead;
  if (!isOpenLead(status)) return null;
  const thresholds = leadThresholds(settings, status);
  const isCapped = !restsAsAgreed(status);
  const light = explainLight(lead, thresholds, now, calendarOf(settings), isCapped);
  const { followUpDays, criticalDays, counting, source } = light.thresholds;
  return {
    level: light.level,
    since: isoOrNull(light.since),
    turnsAt: isoOrNull(light.turnsAt),
    turnsTo: light.turnsTo,
    reason: light.reason,
    baseAt: iso(lead.lightBaseAt),
    contact:
      lead.lastContactOf && lead.lastContactAt !== null
        ? { ...lead.lastContactOf, at: iso(lead.lastContactAt) }
        : null,
    followUpAt: isoOrNull(lead.lightDueAt),
    waitingSince: isoOrNull(lead.openInboundSince),
    threshold: { followUpDays, criticalDays, counting, source },
  };
}

/** What a request on leads looks through: the moment, the settings and the caller's reach, bound once. */
export function createLeadViews(
  { repositories, now }: Kit,
  deps: { settings: Pick<SettingsService, 'get'> },
) {
  /** @param read whose rows are seen; where nothing is said those of `lead.read` */
  return async (caller: Caller, read: Scope = caller.scope('lead.read')): Promise<LeadView> => {
    const settings = await deps.settings.get();
    const at = now();
    const calendar = calendarOf(settings);
    const groups = OPEN_LEAD_STATUSES.map((status) => ({
      status,
      cutOffs: leadCutOffs(leadThresholds(settings, status), status, at, calendar),
    }));
    const { db } = repositories;
    return {
      settings,
      now: at,
      lens: {
        now: at,
        light: leadLightSql(groups),
        read: leadScopeSql(db, read, 'l'),
        update: leadScopeSql(db, caller.scope('lead.update'), 'l'),
      },
    };
  };
}
export type LeadViews = ReturnType<typeof createLeadViews>;
