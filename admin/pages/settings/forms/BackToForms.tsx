import { settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';
import { BackLink } from '../BackLink';

export function BackToForms() {
  const t = useText();
  return <BackLink to={settingsPath('forms')}>{t('settings.forms.all')}</BackLink>;
}
