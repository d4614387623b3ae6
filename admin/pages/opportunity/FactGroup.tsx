import { Box, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';

import { isKnown } from './fact';
import type { Fact } from './fact';
import { FactRow } from './FactRow';
import { Panel } from './styles';
import type { SaveRecord } from './useSaveRecord';

export const Toggle = styled.button`
  align-items: center;
  background: transparent;
  border: 0;
  color: ${({ theme }) => theme.colors.neutral700};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 2.8rem;
  padding: 0;
  text-align: start;

  & > svg {
    flex: 0 0 auto;
    height: 1rem;
    width: 1rem;
  }
  &[aria-expanded='true'] > svg {
    transform: rotate(180deg);
  }
`;

type Props = {
  title: string;
  facts: readonly Fact[];
  canUpdate: boolean;
  onSave: SaveRecord;
  children?: ReactNode;
};

/** What is known stands here, what is not is folded away. */
export function FactGroup({ title, facts, canUpdate, onSave, children }: Props) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const known = facts.filter(isKnown);
  const empty = facts.filter((fact) => !isKnown(fact));
  if (known.length === 0 && !children && (!canUpdate || empty.length === 0)) return null;
  const row = (fact: Fact) => (
    <FactRow key={fact.field} fact={fact} canUpdate={canUpdate} onSave={onSave} />
  );
  return (
    <Panel tag="section" aria-label={title}>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      {children}
      {known.length > 0 ? <Box paddingTop={2}>{known.map(row)}</Box> : null}
      {canUpdate && empty.length > 0 ? (
        <Box paddingTop={1}>
          <Toggle
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <CaretDown aria-hidden />
            <Typography variant="pi" textColor="neutral600">
              {t('record.fact.empty', { count: empty.length })}
            </Typography>
          </Toggle>
          <div id={id}>{open ? empty.map(row) : null}</div>
        </Box>
      ) : null}
    </Panel>
  );
}
