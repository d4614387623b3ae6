import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';

import { settingsPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useCurrentInSight } from '../../hooks/useCurrentInSight';
import { useMay } from '../../hooks/useMay';
import { useText } from '../../hooks/useText';

const Bar = styled.nav`
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  margin-bottom: ${({ theme }) => theme.spaces[3]};
  overflow-x: auto;

  & > ul {
    display: flex;
    gap: ${({ theme }) => theme.spaces[1]};
    list-style: none;
    margin: 0;
    padding: 0;
  }
`;
const Tab = styled(NavLink)`
  border-bottom: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  display: block;
  font-size: 1.4rem;
  line-height: 1.43;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[3]}`};
  text-decoration: none;
  white-space: nowrap;

  &[aria-current='page'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** What opens the page of webhooks, here and in the administration panel. */
export const WEBHOOKS_RIGHT = 'admin::webhooks.read';

/** With the right that each page asks for; stages are shown to everybody. */
const SETTINGS_PAGES = [
  { page: 'general', right: 'settingsManage' },
  { page: 'funnels', right: 'funnelManage' },
  { page: 'stages', right: null },
  { page: 'forms', right: 'formManage' },
  { page: 'leads', right: 'settingsManage' },
  { page: 'lists', right: 'settingsManage' },
  { page: 'rates', right: 'settingsManage' },
  { page: 'targets', right: 'targetManage' },
  { page: 'webhooks', right: 'webhooks' },
] as const;

export function SettingsNav() {
  const t = useText();
  const bar = useCurrentInSight<HTMLElement>(useLocation().pathname);
  const may = {
    settingsManage: useCan('settingsManage'),
    funnelManage: useCan('funnelManage'),
    formManage: useCan('formManage'),
    targetManage: useCan('targetManage'),
    webhooks: useMay(WEBHOOKS_RIGHT),
  };
  const pages = SETTINGS_PAGES.filter(({ right }) => right === null || may[right]);
  return (
    <Bar ref={bar} aria-label={t('settings.nav')}>
      <ul>
        {pages.map(({ page }) => (
          <li key={page}>
            <Tab to={settingsPath(page)}>{t(`settings.${page}.title`)}</Tab>
          </li>
        ))}
      </ul>
    </Bar>
  );
}
