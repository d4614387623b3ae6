import { Badge } from '@strapi/design-system';

import type { ImportStatus } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

const LOOKS = {
  staging: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  ready: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  running: { backgroundColor: 'primary100', textColor: 'primary700' },
  undoing: { backgroundColor: 'primary100', textColor: 'primary700' },
  done: { backgroundColor: 'success100', textColor: 'success700' },
  failed: { backgroundColor: 'danger100', textColor: 'danger700' },
  cancelled: { backgroundColor: 'warning100', textColor: 'neutral800' },
  undone: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

export function ImportStatusBadge({ status }: { status: ImportStatus }) {
  const t = useText();
  return <Badge {...LOOKS[status]}>{t(`import.status.${status}`)}</Badge>;
}
