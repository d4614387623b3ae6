import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { Activity } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { labelOrText } from '../fields/text-of';

export type ActivityText = {
  kind: (activity: Activity) => string;
  objection: (activity: Activity) => string | null;
  moment: (instant: string) => string;
  /** A follow-up in one line. */
  plan: (activity: Activity) => string;
};

/** An activity in words. The list of objections is only read where there is one. */
export function useActivityText(hasObjection: boolean): ActivityText {
  const t = useText();
  const { locale, formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const { data: objections } = useSalesListQuery('objectionKinds', { skip: !hasObjection });

  const kind = useCallback(
    ({ kind, occurredAt }: Activity) =>
      t(kind === 'visit' && occurredAt === null ? 'kind.visit.planned' : `kind.${kind}`),
    [t],
  );
  const objection = useCallback(
    ({ objectionKind, objectionState }: Activity) => {
      if (!objectionKind) return null;
      const name = labelOrText(objectionKind, objections ?? [], locale);
      return objectionState
        ? t('timeline.objection', { name, state: t(`objection.${objectionState}`) })
        : t('timeline.objection.plain', { name });
    },
    [t, objections, locale],
  );
  const moment = useCallback(
    (instant: string) => formatDate(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    [formatDate, timeZone],
  );
  const plan = useCallback(
    (activity: Activity) =>
      [
        kind(activity),
        activity.dueAt ? moment(activity.dueAt) : null,
        activity.subject,
        activity.assignee?.name,
      ]
        .filter(Boolean)
        .join(' · '),
    [kind, moment],
  );
  return { kind, objection, moment, plan };
}
