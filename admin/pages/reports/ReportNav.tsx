import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { ReportName } from '../../../shared/contracts';
import { REPORTS } from '../../../shared/contracts/report';
import { reportPath } from '../../constants';
import { filterSearch } from '../../domain/report/filter';
import type { ReportFilter } from '../../domain/report/filter';
import { useText } from '../../hooks/useText';

const Bar = styled.nav`
  flex: 0 0 auto;
  min-width: 0;
`;
const Links = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};
  list-style: none;
  margin: 0;
  padding: 0;

  @media (max-width: 767px) {
    flex-wrap: nowrap;
    margin-inline: -${({ theme }) => theme.spaces[4]};
    overflow-x: auto;
    padding: ${({ theme }) => `2px ${theme.spaces[4]}`};
  }
`;
const Item = styled(Link)`
  align-items: center;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  display: inline-flex;
  font-size: 1.3rem;
  min-height: 3.2rem;
  padding-inline: ${({ theme }) => theme.spaces[3]};
  text-decoration: none;
  white-space: nowrap;

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &[aria-current] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
`;

type Props = { current: ReportName; filter: ReportFilter };

/** From one report to another, under the same filter. */
export function ReportNav({ current, filter }: Props) {
  const t = useText();
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // On a phone the one that is open may stand beyond the edge.
    here.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <Bar aria-label={t('reports.nav')} data-screen>
      <Links>
        {REPORTS.map((name) => (
          <li key={name}>
            <Item
              ref={name === current ? here : undefined}
              to={reportPath(name, filterSearch(filter))}
              aria-current={name === current ? 'page' : undefined}
            >
              {t(`reports.name.${name}`)}
            </Item>
          </li>
        ))}
      </Links>
    </Bar>
  );
}
