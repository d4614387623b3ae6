import { IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Target } from '../../../../shared/contracts';
import { DataTable } from '../../../components/layout/DataTable';
import { settingsPath } from '../../../constants';
import { useTargetText } from '../../../hooks/useTargetText';
import { useText } from '../../../hooks/useText';

const Name = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  display: inline-block;
  font-weight: 600;
  min-width: 12rem;
  overflow-wrap: anywhere;
`;

type Props = { targets: readonly Target[]; currency: string; onDelete: (target: Target) => void };

/** All targets of a page, the latest period first. */
export function TargetTable({ targets, currency, onDelete }: Props) {
  const t = useText();
  const { period, value } = useTargetText(currency);
  return (
    <DataTable
      label={t('settings.targets.all')}
      head={[
        t('settings.targets.name'),
        t('settings.targets.target'),
        t('reports.period'),
        t('list.funnel'),
        t('field.owner'),
        t('settings.rates.actions'),
      ]}
    >
      {targets.map((target) => (
        <tr key={target.documentId} data-target={target.name}>
          <td>
            <Name to={settingsPath(`targets/${target.documentId}`)}>{target.name}</Name>
          </td>
          <td>{value(target, target.value)}</td>
          <td>{period(target)}</td>
          <td>{target.funnel?.name ?? t('settings.targets.anyFunnel')}</td>
          <td>{target.owner?.name ?? t('filter.owner.any')}</td>
          <td>
            <IconButton
              variant="ghost"
              label={t('settings.targets.delete', { name: target.name })}
              onClick={() => onDelete(target)}
            >
              <Trash aria-hidden />
            </IconButton>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
