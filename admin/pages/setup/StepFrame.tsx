import { Button, Flex } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { Section } from '../../components/layout/Section';
import { useText } from '../../hooks/useText';

import type { StepProps } from './step';

type Props = {
  title: string;
  hint: string;
  arrived: StepProps['arrived'];
  onBack?: () => void;
  onSkip?: () => void;
  /** What carries the step out. */
  action?: ReactNode;
  children: ReactNode;
};

/** One step: what it is for, what is chosen, and the ways on and back. */
export function StepFrame({ title, hint, arrived, onBack, onSkip, action, children }: Props) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);

  // A new step begins at its top, for the eye and for the keyboard.
  useEffect(() => {
    if (!arrived.current) return;
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [arrived]);

  return (
    <Section title={title} hint={hint} titleRef={heading}>
      {children}
      <Flex gap={3} wrap="wrap" justifyContent="space-between" paddingTop={2}>
        <Flex>
          {onBack ? (
            <Button variant="ghost" startIcon={<ArrowLeft />} onClick={onBack}>
              {t('setup.back')}
            </Button>
          ) : null}
        </Flex>
        <Flex gap={3} wrap="wrap">
          {onSkip ? (
            <Button variant="tertiary" onClick={onSkip}>
              {t('setup.skip')}
            </Button>
          ) : null}
          {action}
        </Flex>
      </Flex>
    </Section>
  );
}
