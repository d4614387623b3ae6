import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import type { StageColor } from '../../../shared/contracts';
import { StageIcon } from '../../components/fields/StageIcon';
import type { ProcessStep as Step } from '../../domain/funnel-process';
import { useText } from '../../hooks/useText';
import { useFillName } from '../settings/stages/useFillName';

const Frame = styled.li<{ $color: StageColor }>`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 4px solid ${({ theme, $color }) => theme.colors[$color]};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow-wrap: anywhere;
  padding: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[5]}`};
`;
const Parts = styled.div`
  display: grid;
  gap: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[6]}`};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  padding-top: ${({ theme }) => theme.spaces[3]};
`;
const Items = styled.ul`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.5;
  list-style: disc;
  margin: 0;
  padding-inline-start: 1.8rem;
`;

function Part({ title, items }: { title: string; items: { key: string; text: ReactNode }[] }) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <div>
      <Typography id={id} tag="h3" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <Items aria-labelledby={id}>
        {items.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </Items>
    </div>
  );
}

/** One phase: what it is for, what is done and asked in it, and when it asks for attention. */
export function ProcessStep({ step, place }: { step: Step; place: number }) {
  const t = useText();
  const fieldName = useFillName();
  const { of, probability, goal, tasks, questions, required, asked, days } = step;
  const marked = (label: string, isRequired: boolean) =>
    isRequired ? t('process.required', { label }) : label;
  const optionsOf = (options: readonly { label: string }[] | undefined) =>
    options && options.length > 0 ? ` (${options.map(({ label }) => label).join(' / ')})` : '';
  return (
    <Frame $color={of.color} data-step={of.documentId}>
      <Flex gap={3} alignItems="center">
        <StageIcon name={of.icon} fill={of.color} width="2rem" height="2rem" />
        <Typography tag="h2" variant="delta" fontWeight="bold">
          {t('process.step', { place, name: of.name })}
        </Typography>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {[
          t(`settings.stages.kind.${of.kind}`),
          t('process.probability', { value: probability }),
          days ? t('process.days', days) : t('settings.funnels.noLight'),
        ].join(' · ')}
      </Typography>
      {goal ? (
        <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-line' }}>
          {t('process.goal', { goal })}
        </Typography>
      ) : null}
      <Parts>
        <Part
          title={t('process.tasks')}
          items={tasks.map(({ key, label, required: must, dueDays }) => ({
            key,
            text: [
              marked(label, must),
              ...(dueDays === undefined ? [] : [t('process.due', { days: dueDays })]),
            ].join(', '),
          }))}
        />
        <Part
          title={t('process.questions')}
          items={questions.map(({ key, label, required: must, options }) => ({
            key,
            text: marked(label, must) + optionsOf(options),
          }))}
        />
        <Part
          title={t('process.fields.required')}
          items={required.map((field) => ({ key: field, text: fieldName(field) }))}
        />
        <Part
          title={t('process.fields.asked')}
          items={asked.map((field) => ({ key: field, text: fieldName(field) }))}
        />
      </Parts>
    </Frame>
  );
}
