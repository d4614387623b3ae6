import { Button, IconButton, Menu } from '@strapi/design-system';
import { Calendar, Discuss, More, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Lead } from '../../../shared/contracts';
import type { SetLeadStatus } from '../../../shared/contracts/lead';
import { OPEN_LEAD_STATUSES } from '../../../shared/contracts/lead';
import { stepsFrom } from '../../domain/lead-status';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import type { LeadDialog } from './LeadDialogs';

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

/** Those that a dialog goes with: why, until when, for good. */
const ASKING = ['nurture', 'disqualified', 'spam'] as const;
const isAsking = (status: SetLeadStatus): status is (typeof ASKING)[number] =>
  ASKING.some((one) => one === status);
/** Stand as buttons; the others in the menu. */
const SHOWN: readonly SetLeadStatus[] = [
  'qualified',
  'nurture',
  'disqualified',
  'new',
  'contacted',
];
const MOST_SHOWN = 3;

type Props = {
  lead: Lead;
  onOpen: (dialog: LeadDialog) => void;
  onStep: (status: SetLeadStatus) => void;
};

/** What can be done with a lead from where it stands. */
export function LeadActions({ lead, onOpen, onStep }: Props) {
  const t = useText();
  const mayDelete = useCan('leadDelete');
  const { status, canUpdate, isTest } = lead;
  const isOpen = OPEN_LEAD_STATUSES.some((open) => open === status);
  const mayConvert = canUpdate && isOpen && !isTest;
  const steps = canUpdate ? stepsFrom(status) : [];
  const shown = SHOWN.filter((step) => steps.includes(step)).slice(0, MOST_SHOWN);
  const rest = steps.filter((step) => !shown.includes(step));
  const take = (step: SetLeadStatus) =>
    isAsking(step) ? onOpen({ type: 'status', status: step }) : onStep(step);
  return (
    <Row>
      <Button
        variant="tertiary"
        startIcon={<Discuss aria-hidden />}
        onClick={() => onOpen({ type: 'log' })}
      >
        {t('card.log')}
      </Button>
      <Button
        variant="tertiary"
        startIcon={<Calendar aria-hidden />}
        onClick={() => onOpen({ type: 'plan' })}
      >
        {t('record.plan')}
      </Button>
      {shown.map((step) => (
        <Button
          key={step}
          variant={step === 'qualified' ? 'secondary' : 'tertiary'}
          onClick={() => take(step)}
        >
          {t(`leads.step.${step}`)}
        </Button>
      ))}
      {mayConvert ? (
        <Button onClick={() => onOpen({ type: 'convert' })}>{t('conversion.save')}</Button>
      ) : null}
      {rest.length > 0 || mayDelete || (canUpdate && status === 'nurture') ? (
        <Menu.Root>
          <Menu.Trigger
            tag={IconButton}
            variant="tertiary"
            label={t('card.menu', { title: lead.name })}
            icon={<More aria-hidden />}
          />
          <Menu.Content popoverPlacement="bottom-end">
            {canUpdate && status === 'nurture' ? (
              <Menu.Item onSelect={() => onOpen({ type: 'status', status: 'nurture' })}>
                {t('leads.wake.change')}
              </Menu.Item>
            ) : null}
            {rest.map((step) => (
              <Menu.Item key={step} onSelect={() => take(step)}>
                {t(`leads.step.${step}`)}
              </Menu.Item>
            ))}
            {mayDelete ? (
              <>
                <Menu.Separator />
                <Menu.Item
                  variant="danger"
                  startIcon={<Trash aria-hidden />}
                  onSelect={() => onOpen({ type: 'delete' })}
                >
                  {t('leads.delete')}
                </Menu.Item>
              </>
            ) : null}
          </Menu.Content>
        </Menu.Root>
      ) : null}
    </Row>
  );
}
