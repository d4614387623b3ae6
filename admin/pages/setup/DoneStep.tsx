import { Button, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import { Notice } from '../../components/dialogs/Notice';
import { funnelPath } from '../../constants';
import { SETUP_STEPS } from '../../domain/first-run';
import { useText } from '../../hooks/useText';

import { StepFrame } from './StepFrame';
import type { StepProps } from './step';

const Summary = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  list-style: none;
  margin: 0;
  padding: 0;

  & > li {
    align-items: baseline;
    display: flex;
    gap: ${({ theme }) => theme.spaces[2]};
  }
  & svg {
    flex: 0 0 1.2rem;
    height: 1.2rem;
  }
  & svg path {
    fill: ${({ theme }) => theme.colors.success600};
  }
`;
const Gap = styled.span`
  flex: 0 0 1.2rem;
`;

/** What was set up, what was left for later and where it is found then; and the way to the board. */
export function DoneStep({ state, settings, funnel, arrived, onBack, onStep }: StepProps) {
  const t = useText();
  const navigate = useNavigate();
  const steps = SETUP_STEPS.flatMap((step) => (step === 'done' ? [] : step));
  const isDone = (step: (typeof steps)[number]) =>
    step === 'template' ? funnel !== null : state.carriedOut.includes(step);
  const values = {
    language: t(`settings.locale.${settings.locale}`),
    currency: settings.baseCurrency,
    zone: settings.timeZone,
    name: funnel?.name ?? '',
  };
  return (
    <StepFrame
      title={t('setup.done.title')}
      hint={t('setup.done.hint')}
      arrived={arrived}
      onBack={onBack}
      action={
        funnel ? (
          <Button onClick={() => navigate(funnelPath(funnel.documentId))}>
            {t('setup.done.board')}
          </Button>
        ) : (
          <Button onClick={() => onStep('template')}>{t('setup.template.choose')}</Button>
        )
      }
    >
      {funnel ? null : <Notice tone="warning">{t('setup.done.noFunnel')}</Notice>}
      <Summary>
        {steps.map((step) => (
          <li key={step}>
            {isDone(step) ? <Check aria-hidden /> : <Gap />}
            <Typography textColor={isDone(step) ? 'neutral800' : 'neutral600'}>
              {t(`setup.done.${step}.${isDone(step) ? 'yes' : 'no'}`, values)}
            </Typography>
          </li>
        ))}
      </Summary>
    </StepFrame>
  );
}
