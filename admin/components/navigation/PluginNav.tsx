import { Box, Flex, IconButton } from '@strapi/design-system';
import { Cog, Plus, Upload } from '@strapi/icons';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import {
  CONTACTS_PATH,
  HOME_PATH,
  IMPORT_PATH,
  LIST_PATH,
  MY_DAY_PATH,
  leadsPath,
  ORGANIZATIONS_PATH,
  REPORTS_PATH,
  settingsPath,
} from '../../constants';
import { sectionOf } from '../../domain/section';
import { useCan } from '../../hooks/useCan';
import { useCurrentInSight } from '../../hooks/useCurrentInSight';
import { useText } from '../../hooks/useText';
import { useOpenProspect } from '../prospect-form/prospect-form-context';
import { GlobalSearch } from '../search/GlobalSearch';

const Bar = styled(Box)`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  column-gap: ${({ theme }) => theme.spaces[4]};
  display: flex;
  flex: 0 0 auto;
  flex-wrap: wrap;
  padding-inline: ${({ theme }) => theme.spaces[4]};

  ${({ theme }) => theme.breakpoints.medium} {
    padding-inline: ${({ theme }) => theme.spaces[6]};
  }
`;

const Pages = styled.nav`
  min-width: 0;
  overflow-x: auto;
`;

const Links = styled.ul`
  display: flex;
  gap: ${({ theme }) => theme.spaces[4]};
  list-style: none;
  margin: 0;
  padding: 0;
`;

const Item = styled(Link)`
  border-block: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral600};
  display: inline-block;
  font-size: 1.4rem;
  font-weight: 600;
  line-height: 1.43;
  padding-block: ${({ theme }) => theme.spaces[3]};
  text-decoration: none;
  white-space: nowrap;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }
  &[aria-current] {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

/** Beside the links where there is room, else in a line of its own. */
const Tools = styled(Flex)`
  flex: 1 1 32rem;
  gap: ${({ theme }) => theme.spaces[2]};
  justify-content: flex-end;
  min-width: 0;
  padding-block: ${({ theme }) => theme.spaces[2]};

  @media (max-width: 519px) {
    flex-basis: 100%;
    padding-top: 0;
  }
`;

/** What all pages of the plugin have above them: the way to the others, and the search for a caller. */
export function PluginNav() {
  const t = useText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const openProspect = useOpenProspect();
  const canList = useCan('opportunityRead');
  const canLeads = useCan('leadRead');
  const canPeople = useCan('organizationRead');
  const canReport = useCan('reportRead');
  const canImport = useCan('opportunityImport');
  const canSet = useCan('settingsManage');
  const canFunnels = useCan('funnelManage');
  const canTargets = useCan('targetManage');
  const others = canFunnels ? 'funnels' : 'targets';
  const current = sectionOf(pathname, HOME_PATH);
  const links = useCurrentInSight<HTMLElement>(current ?? '');
  const pages = [
    { section: 'board', to: HOME_PATH, isShown: canList },
    { section: 'myDay', to: MY_DAY_PATH, isShown: canList || canLeads },
    { section: 'list', to: LIST_PATH, isShown: canList },
    { section: 'leads', to: leadsPath(), isShown: canLeads },
    { section: 'organizations', to: ORGANIZATIONS_PATH, isShown: canPeople },
    { section: 'contacts', to: CONTACTS_PATH, isShown: canPeople },
    { section: 'reports', to: REPORTS_PATH, isShown: canReport },
  ] as const;
  return (
    <Bar>
      <Pages ref={links} aria-label={t('nav.label')}>
        <Links>
          {pages
            .filter(({ isShown }) => isShown)
            .map(({ section, to }) => (
              <li key={section}>
                <Item to={to} aria-current={section === current ? 'page' : undefined}>
                  {t(`nav.${section}`)}
                </Item>
              </li>
            ))}
        </Links>
      </Pages>
      <Tools>
        {canList || canPeople || canLeads ? <GlobalSearch /> : null}
        {openProspect ? (
          <IconButton label={t('nav.create')} onClick={() => openProspect({})}>
            <Plus aria-hidden />
          </IconButton>
        ) : null}
        {canImport ? (
          <IconButton
            label={t('nav.import')}
            variant="tertiary"
            aria-current={current === 'import' ? 'page' : undefined}
            onClick={() => navigate(IMPORT_PATH)}
          >
            <Upload aria-hidden />
          </IconButton>
        ) : null}
        {canSet || canFunnels || canTargets ? (
          <IconButton
            label={t('settings.menu')}
            variant="tertiary"
            aria-current={current === 'settings' ? 'page' : undefined}
            onClick={() => navigate(settingsPath(canSet ? 'general' : others))}
          >
            <Cog aria-hidden />
          </IconButton>
        ) : null}
      </Tools>
    </Bar>
  );
}
