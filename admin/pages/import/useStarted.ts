import { useIntl } from 'react-intl';

import type { ImportState } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

/** Who started it and when. */
export function useStarted({ startedBy, createdAt }: ImportState): string {
  const t = useText();
  const { formatDate } = useIntl();
  const at = formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'short' });
  return t('import.run.started', { name: startedBy ?? t('import.run.someone'), at });
}
