import { useIntl } from 'react-intl';

import { useText } from '../../hooks/useText';

import type { LightWords } from './light-text';

/** @param timeZone the site's, in which days are counted; without it the browser's */
export function useLightWords(timeZone?: string): LightWords {
  const t = useText();
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
