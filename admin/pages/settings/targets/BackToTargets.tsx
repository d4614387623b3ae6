import { settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';
import { BackLink } from '../BackLink';

export function BackToTargets() {
  const t = useText();
  return <BackLink to={settingsPath('targets')}>{t('settings.targets.all')}</BackLink>;
}
