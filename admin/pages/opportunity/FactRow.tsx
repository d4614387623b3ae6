import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Plus } from '@strapi/icons';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';

import { opportunityPath } from '../../constants';
import { useText } from '../../hooks/useText';

import { isKnown, isRef } from './fact';
import type { Fact } from './fact';
import { FactEditor } from './FactEditor';
import { NameLink } from './NameLink';
import { PlainLink } from './styles';
import { useFactText } from './useFactText';
import type { SaveRecord } from './useSaveRecord';

const Value = styled(Typography)`
  display: block;
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

export type FactRowProps = {
  fact: Fact;
  canUpdate: boolean;
  onSave: SaveRecord;
  /** Of what is shown. */
  version?: number;
  /** One of the figures that the page is about. */
  strong?: boolean;
};

/** What gets known moves to what is known already, or back: the focus goes along. */
function useFocusAlong(field: string, editing: boolean): void {
  const isEdited = useRef(editing);
  isEdited.current = editing;
  useLayoutEffect(() => {
    const row = `[data-fact="${CSS.escape(field)}"]`;
    return () => {
      if (!isEdited.current && !document.activeElement?.closest(row)) return;
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`${row} button`)?.focus());
    };
  }, [field]);
}

/** A fact with its name; a press opens its input in place. */
export function FactRow({ fact, canUpdate, onSave, version, strong = false }: FactRowProps) {
  const t = useText();
  const text = useFactText(fact);
  const button = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(false);
  useFocusAlong(fact.field, editing);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !editing) button.current?.focus();
    wasEdited.current = editing;
  }, [editing]);
  const known = isKnown(fact);
  const { label, required, input } = fact;
  const close = () => setEditing(false);
  if (editing) return <FactEditor fact={fact} version={version} onSave={onSave} onClose={close} />;
  const Icon = known ? Pencil : Plus;
  return (
    <Flex
      gap={2}
      justifyContent="space-between"
      alignItems="flex-start"
      paddingTop={1}
      paddingBottom={1}
      data-fact={fact.field}
    >
      <Box minWidth={0}>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {label}
          {required ? <span aria-hidden> *</span> : null}
        </Typography>
        {known ? (
          <Value textColor="neutral800" fontWeight={strong ? 'bold' : 'regular'}>
            {input.type === 'opportunity' && isRef(fact.value) ? (
              <NameLink to={opportunityPath(fact.value.documentId)}>{text}</NameLink>
            ) : input.type === 'url' ? (
              <PlainLink href={text} target="_blank" rel="noopener noreferrer">
                {text}
              </PlainLink>
            ) : (
              text
            )}
          </Value>
        ) : null}
      </Box>
      {canUpdate && !fact.fixed ? (
        <IconButton
          ref={button}
          size="XS"
          variant="ghost"
          withTooltip={false}
          label={t(known ? 'record.fact.edit' : 'record.fact.add', { field: label })}
          onClick={() => setEditing(true)}
        >
          <Icon aria-hidden />
        </IconButton>
      ) : null}
    </Flex>
  );
}
