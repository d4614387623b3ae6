import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import type { FormSection } from '../../../domain/lead-form/refusal';
import { useText } from '../../../hooks/useText';

import type { LeadFormState } from './useLeadForm';

type Props = {
  form: LeadFormState;
  section: FormSection;
  title: string;
  /** What it says while it is folded. */
  summary?: string;
  children: ReactNode;
};

const Toggle = styled.button`
  align-items: flex-start;
  background: transparent;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: 0;
  text-align: start;
  width: 100%;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
  & > svg {
    flex: 0 0 auto;
    margin-top: 0.4rem;
    transition: transform 120ms;
  }
  &[aria-expanded='true'] > svg {
    transform: rotate(180deg);
  }
`;
const WRAP = { overflowWrap: 'anywhere' } as const;

/** A part of the form's page that can be folded; folded it tells in a line what is set. */
export function FoldSection({ form, section, title, summary, children }: Props) {
  const t = useText();
  const id = useId();
  const isOpen = form.unfolded.has(section);
  return (
    <Box
      tag="section"
      aria-labelledby={`${id}-title`}
      background="neutral0"
      padding={{ initial: 4, medium: 6 }}
      hasRadius
      shadow="tableShadow"
      minWidth={0}
    >
      <Typography tag="h2" variant="delta" fontWeight="bold">
        <Toggle
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => form.unfold(section, !isOpen)}
        >
          <CaretDown aria-hidden />
          <span>
            <Flex tag="span" gap={2} wrap="wrap">
              <span id={`${id}-title`}>{title}</span>
              {form.hasProblem(section) ? (
                <Badge backgroundColor="danger100" textColor="danger700">
                  {t('settings.forms.toCheck')}
                </Badge>
              ) : null}
            </Flex>
            {summary && !isOpen ? (
              <Typography tag="span" fontWeight="regular" textColor="neutral600" style={WRAP}>
                {summary}
              </Typography>
            ) : null}
          </span>
        </Toggle>
      </Typography>
      <div id={id}>
        {isOpen ? (
          <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
            {children}
          </Flex>
        ) : null}
      </div>
    </Box>
  );
}
