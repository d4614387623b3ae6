import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import { settingsPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
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

const PAGES = [
  { page: 'general', isOpen: false },
  { page: 'stages', isOpen: true },
  { page: 'lists', isOpen: false },
  { page: 'rates', isOpen: false },
] as const;

export function SettingsNav() {
  const t = useText();
  const maySettings = useCan('settingsManage');
  return (
    <Bar aria-label={t('settings.nav')}>
      <ul>
        {PAGES.filter(({ isOpen }) => isOpen || maySettings).map(({ page }) => (
          <li key={page}>
            <Tab to={settingsPath(page)}>{t(`settings.${page}.title`)}</Tab>
          </li>
        ))}
      </ul>
    </Bar>
  );
}
