import { Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { styled } from 'styled-components';

import { SETUP_STEPS } from '../../domain/first-run';
import type { SetupState, SetupStep } from '../../domain/first-run';
import { useText } from '../../hooks/useText';

type Props = { state: SetupState; onStep: (step: SetupStep) => void };

const Bar = styled.nav`
  & > ol {
    display: grid;
    gap: ${({ theme }) => theme.spaces[2]};
    grid-template-columns: repeat(${SETUP_STEPS.length}, minmax(0, 1fr));
    list-style: none;
    margin: 0;
    padding: 0;
  }
  & > p {
    display: none;
  }
  @media (max-width: 767px) {
    & > p {
      display: block;
      padding-bottom: ${({ theme }) => theme.spaces[2]};
    }
  }
`;

const StepButton = styled.button<{ $reached: boolean }>`
  align-items: center;
  background: none;
  border: 0;
  border-top: 4px solid
    ${({ theme, $reached }) => theme.colors[$reached ? 'primary600' : 'neutral200']};
  color: ${({ theme }) => theme.colors.neutral700};
  cursor: pointer;
  display: flex;
  font: inherit;
  font-size: 1.4rem;
  gap: ${({ theme }) => theme.spaces[1]};
  line-height: 1.43;
  min-height: 2.4rem;
  padding: ${({ theme }) => `${theme.spaces[2]} 0`};
  text-align: start;
  width: 100%;

  &[aria-current='step'] {
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  & > svg {
    flex: 0 0 auto;
    height: 1.2rem;
    width: 1.2rem;
  }
  & > svg path {
    fill: ${({ theme }) => theme.colors.success600};
  }
  @media (max-width: 767px) {
    & > span {
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }
  }
`;

/** Where one is, what was done, and the way to every step. */
export function Progress({ state, onStep }: Props) {
  const t = useText();
  const present = SETUP_STEPS.indexOf(state.step);
  return (
    <Bar aria-label={t('setup.progress')}>
      <Typography tag="p" textColor="neutral600">
        {t('setup.progress.at', {
          place: present + 1,
          count: SETUP_STEPS.length,
          name: t(`setup.step.${state.step}`),
        })}
      </Typography>
      <ol>
        {SETUP_STEPS.map((step, at) => (
          <li key={step}>
            <StepButton
              type="button"
              $reached={at <= present}
              aria-current={step === state.step ? 'step' : undefined}
              onClick={() => onStep(step)}
            >
              {state.carriedOut.includes(step) ? (
                <Check role="img" aria-hidden={false} aria-label={t('setup.progress.done')} />
              ) : null}
              <span>{t(`setup.step.${step}`)}</span>
            </StepButton>
          </li>
        ))}
      </ol>
    </Bar>
  );
}
