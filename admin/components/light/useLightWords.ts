import { useIntl } from 'react-intl';

import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import type { LightWords } from './light-text';

/** Days are counted in the site's zone. */
export function useLightWords(): LightWords {
  const t = useText();
  const timeZone = useSiteTimeZone();
  const { formatDate } = useIntl();
  return {
    t,
    timeZone,
    now: new Date(),
    shortDay: (instant) => formatDate(instant, { day: 'numeric', month: 'short', timeZone }),
    day: (instant) => formatDate(instant, { dateStyle: 'medium', timeZone }),
    dayAndTime: (instant) =>
      formatDate(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  };
}
