import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Stage } from '../../../../shared/contracts';
import { useText } from '../../../hooks/useText';

const MOST_NAMES = 4;

/** "Used in 3 funnels: B2B, Service and Retail". */
export function StageUses({ stage }: { stage: Stage }) {
  const t = useText();
  const { formatList } = useIntl();
  const names = stage.usedIn.map(({ name }) => name);
  const shown = names.slice(0, MOST_NAMES);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, t('settings.stages.uses.more', { count: rest })] : shown;
  return (
    <Typography variant="pi" textColor="neutral600" title={names.join(', ')}>
      {t('settings.stages.uses', { count: names.length, names: formatList(all) })}
    </Typography>
  );
}
