import { Typography } from '@strapi/design-system';
import type { Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { TimelineRow } from './TimelineRow';

const VIAS = ['api', 'import', 'system', 'settings'] as const;

type Props = {
  icon: typeof Pencil;
  /** What changed, the most important first. */
  texts: readonly string[];
  at: string;
  actor: string | null;
  via: string;
};

/** A step of the history: what changed, when, by whom and through which door. */
export function HistoryRow({ icon: Icon, texts, at, actor, via: door }: Props) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const [first, ...rest] = texts;
  const via = VIAS.find((known) => known === door);
  const meta = [
    formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    actor,
    via ? t(`history.via.${via}`) : null,
  ];
  return (
    <TimelineRow
      icon={<Icon aria-hidden width="1.4rem" height="1.4rem" fill="neutral600" />}
      title={
        <Typography textColor="neutral800">
          <Typography fontWeight="semiBold" textColor="neutral800">
            {first ?? t('history.changed')}
          </Typography>
          {rest.map((text) => ` · ${text}`).join('')}
        </Typography>
      }
      meta={meta.filter(Boolean).join(' · ')}
    />
  );
}
