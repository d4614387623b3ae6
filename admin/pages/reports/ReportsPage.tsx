import { Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { REPORTS } from '../../../shared/contracts/report';
import { ListFrame } from '../../components/table/ListFrame';
import { reportPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

const Entries = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr));
  list-style: none;
  margin: 0;
  padding: 0;
`;
const Entry = styled(Link)`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: block;
  height: 100%;
  padding: ${({ theme }) => theme.spaces[4]};
  text-decoration: none;

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** All reports, each with the question that it answers. */
export function ReportsPage() {
  const t = useText();
  if (!useCan('reportRead')) return <Page.NoPermissions />;
  return (
    <ListFrame title={t('reports.title')}>
      <Typography tag="h1" id="main-content-title" variant="beta">
        {t('reports.title')}
      </Typography>
      <Typography textColor="neutral600">{t('reports.intro')}</Typography>
      <Entries>
        {REPORTS.map((name) => (
          <li key={name}>
            <Entry to={reportPath(name)}>
              <Typography tag="h2" variant="delta" textColor="primary700" fontWeight="bold">
                {t(`reports.name.${name}`)}
              </Typography>
              <Typography tag="p" textColor="neutral800">
                {t(`reports.question.${name}`)}
              </Typography>
            </Entry>
          </li>
        ))}
      </Entries>
    </ListFrame>
  );
}
