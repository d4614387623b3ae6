import { useIntl } from 'react-intl';

import type { MyDayItem } from '../../../shared/contracts';
import type { MyDaySection } from '../../../shared/contracts/my-day';
import { useActivityText } from '../../components/timeline/useActivityText';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

/** Why something stands in the day, and whom it concerns. */
export function useDayText() {
  const t = useText();
  const activity = useActivityText(false);
  const { formatDate, formatTime } = useIntl();
  const timeZone = useSiteTimeZone();
  const day = (instant: string) => formatDate(instant, { dateStyle: 'medium', timeZone });

  function why(section: MyDaySection, { at, status, followUp }: MyDayItem): string {
    if (followUp) {
      const { activity: planned } = followUp;
      const isToday = section === 'today';
      const when = isToday ? formatTime(at, { timeStyle: 'short', timeZone }) : activity.moment(at);
      return [activity.kind(planned), when, planned.subject].filter(Boolean).join(' · ');
    }
    if (section === 'waiting') return t('myDay.why.waiting', { date: activity.moment(at) });
    if (section === 'silent') return t('myDay.why.silent', { date: day(at) });
    return status === 'nurture'
      ? t('myDay.why.wakes', { date: day(at) })
      : t('myDay.why.new', { date: activity.moment(at) });
  }

  const who = ({ about, organization, contact, company }: MyDayItem): string => {
    const names = [organization?.name, contact?.name, company].filter(
      (name) => name && name !== about.name,
    );
    return [t(`myDay.of.${about.type}`), ...names].join(' · ');
  };
  return { why, who };
}
