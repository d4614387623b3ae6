import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { LeadCounts } from '../../../shared/contracts';
import { LEAD_TABS, tabCount, tabOf } from '../../domain/lead-list';
import { useText } from '../../hooks/useText';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};

  /* One line that is pushed aside: four of them would stand between a phone's reader and the first lead. */
  @media (max-width: 519px) {
    flex-wrap: nowrap;
    margin-inline: -${({ theme }) => theme.spaces[4]};
    overflow-x: auto;
    padding: ${({ theme }) => `2px ${theme.spaces[4]}`};
  }
`;

const Tab = styled.button`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: inline-flex;
  font: inherit;
  font-size: 1.4rem;
  gap: ${({ theme }) => theme.spaces[2]};
  flex: 0 0 auto;
  min-height: 3.2rem;
  padding: 0 ${({ theme }) => theme.spaces[3]};

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
  & > span {
    color: ${({ theme }) => theme.colors.neutral600};
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  &[aria-pressed='true'] > span {
    color: inherit;
  }
`;

type Props = {
  status: string | undefined;
  /** Absent until they are read. */
  counts: LeadCounts | undefined;
  onChange: (status: string | null) => void;
};

/** The statuses with how many there are of each under the other filters. */
export function StatusTabs({ status, counts, onChange }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const open = tabOf(status ?? null);
  return (
    <Row role="group" aria-label={t('list.column.status')}>
      {LEAD_TABS.map((tab) => {
        const isOn = tab === open;
        return (
          <Tab
            key={tab.name}
            type="button"
            aria-pressed={isOn}
            data-tab={tab.name}
            onClick={() => onChange(tab.status)}
          >
            {t(`leads.tab.${tab.name}`)}
            {counts ? <span>{formatNumber(tabCount(tab, counts))}</span> : null}
          </Tab>
        );
      })}
    </Row>
  );
}
