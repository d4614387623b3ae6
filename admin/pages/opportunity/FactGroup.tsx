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

export type Group = { title: string; facts: readonly Fact[] };
type Editing = { canUpdate: boolean; onSave: SaveRecord; version?: number };

const Toggle = styled.button`
  align-items: center;
  background: transparent;
  border: 0;
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 3.2rem;
  padding: 0;
  text-align: start;

  & > svg {
    flex: 0 0 auto;
    height: 1rem;
    width: 1rem;
  }
  & > svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
  &[aria-expanded='true'] > svg {
    transform: rotate(180deg);
  }
`;

type UnfoldingProps = {
  label: ReactNode;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
};

function Unfolding({ label, open, onToggle, children }: UnfoldingProps) {
  const id = useId();
  return (
    <Box>
      <Toggle type="button" aria-expanded={open} aria-controls={id} onClick={() => onToggle(!open)}>
        <CaretDown aria-hidden />
        <span>{label}</span>
      </Toggle>
      <div id={id}>{open ? children : null}</div>
    </Box>
  );
}

const rows = (facts: readonly Fact[], editing: Editing) =>
  facts.map((fact) => <FactRow key={fact.field} fact={fact} {...editing} />);

/** What is known stands here, what is not is folded away. */
export function FactGroup({ title, facts, ...editing }: Group & Editing) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const empty = facts.filter((fact) => !isKnown(fact) && !fact.fixed);
  return (
    <Panel tag="section" aria-label={title}>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      <Box paddingTop={2}>{rows(facts.filter(isKnown), editing)}</Box>
      {editing.canUpdate && empty.length > 0 ? (
        <Unfolding
          open={open}
          onToggle={setOpen}
          label={
            <Typography variant="pi" textColor="neutral600">
              {t('record.fact.empty', { count: empty.length })}
            </Typography>
          }
        >
          {rows(empty, editing)}
        </Unfolding>
      ) : null}
    </Panel>
  );
}

type EmptyGroupsProps = Editing & {
  groups: readonly Group[];
  /** Titles of those that are unfolded. */
  unfolded: readonly string[];
  onUnfold: (titles: readonly string[]) => void;
};

/** Groups of which nothing is known yet, or was when they were unfolded. */
export function EmptyGroups({ groups, unfolded, onUnfold, ...editing }: EmptyGroupsProps) {
  const t = useText();
  if (groups.length === 0 || !editing.canUpdate) return null;
  return (
    <Panel tag="section" aria-label={t('record.unknown')}>
      <Typography tag="h2" variant="delta">
        {t('record.unknown')}
      </Typography>
      <Box paddingTop={1}>
        {groups.map(({ title, facts }) => (
          <Unfolding
            key={title}
            label={<Typography textColor="neutral800">{title}</Typography>}
            open={unfolded.includes(title)}
            onToggle={(open) =>
              onUnfold(open ? [...unfolded, title] : unfolded.filter((one) => one !== title))
            }
          >
            {rows(
              facts.filter(({ fixed }) => !fixed),
              editing,
            )}
          </Unfolding>
        ))}
      </Box>
    </Panel>
  );
}
