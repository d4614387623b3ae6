import { Button, IconButton, Menu } from '@strapi/design-system';
import {
  Archive,
  ArrowsCounterClockwise,
  Calendar,
  Car,
  CheckCircle,
  CrossCircle,
  Discuss,
  More,
  Pencil,
} from '@strapi/icons';
import { styled } from 'styled-components';

import type { FunnelStage, OpportunityRecordView } from '../../../shared/contracts';
import { reopeningStage, stageOfKind } from '../../domain/stage-path';
import { useText } from '../../hooks/useText';

export type RecordAction = 'log' | 'plan' | 'visit' | 'edit' | 'archive' | 'restore';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};

  @media (max-width: 519px) {
    & > button:not([aria-haspopup]) {
      flex: 1 1 auto;
    }
  }
`;

type Props = {
  record: OpportunityRecordView;
  busy: boolean;
  onAction: (action: RecordAction) => void;
  onMove: (place: FunnelStage) => void;
};

export function RecordActions({ record, busy, onAction, onMove }: Props) {
  const t = useText();
  const { opportunity, funnel, times, can } = record;
  const { status, archivedAt } = opportunity;
  const won = status === 'open' ? stageOfKind(funnel, 'won') : null;
  const lost = status === 'open' ? stageOfKind(funnel, 'lost') : null;
  const reopened = status === 'open' ? null : reopeningStage(funnel, times);
  const isService = funnel.purpose === 'service';
  const mayMove = can.update && archivedAt === null;
  return (
    <Row>
      <Button variant="tertiary" startIcon={<Discuss />} onClick={() => onAction('log')}>
        {t('card.log')}
      </Button>
      <Button variant="tertiary" startIcon={<Calendar />} onClick={() => onAction('plan')}>
        {t('record.plan')}
      </Button>
      <Button variant="tertiary" startIcon={<Car />} onClick={() => onAction('visit')}>
        {t('visit.title')}
      </Button>
      {mayMove && lost ? (
        <Button
          variant="tertiary"
          startIcon={<CrossCircle />}
          disabled={busy}
          onClick={() => onMove(lost)}
        >
          {t(isService ? 'closing.service.title' : 'closing.lost.title')}
        </Button>
      ) : null}
      {mayMove && won ? (
        <Button startIcon={<CheckCircle />} disabled={busy} onClick={() => onMove(won)}>
          {t('closing.won.title')}
        </Button>
      ) : null}
      {mayMove && reopened ? (
        <Button
          variant="secondary"
          startIcon={<ArrowsCounterClockwise />}
          disabled={busy}
          onClick={() => onMove(reopened)}
        >
          {t('record.reopen')}
        </Button>
      ) : null}
      {can.update ? (
        <Menu.Root>
          <Menu.Trigger
            tag={IconButton}
            variant="tertiary"
            label={t('card.menu', { title: opportunity.title })}
            icon={<More aria-hidden />}
          />
          <Menu.Content popoverPlacement="bottom-end">
            <Menu.Item startIcon={<Pencil />} onSelect={() => onAction('edit')}>
              {t('card.edit')}
            </Menu.Item>
            <Menu.Separator />
            {archivedAt === null ? (
              <Menu.Item
                variant="danger"
                startIcon={<Archive />}
                onSelect={() => onAction('archive')}
              >
                {t('card.archive')}
              </Menu.Item>
            ) : (
              <Menu.Item startIcon={<Archive />} onSelect={() => onAction('restore')}>
                {t('record.restore')}
              </Menu.Item>
            )}
          </Menu.Content>
        </Menu.Root>
      ) : null}
    </Row>
  );
}
