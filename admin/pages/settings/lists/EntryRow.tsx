import { Box, TextInput, Toggle } from '@strapi/design-system';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';

import type { ListEntry } from '../../../../shared/contracts';
import { SortableRow } from '../../../components/sortable/SortableRow';
import { useText } from '../../../hooks/useText';

import type { ListActions } from './useListEntries';

type Props = {
  entry: ListEntry;
  /** As the reader sees it: an entry that nobody renamed has a name in both languages. */
  name: string;
  busy: boolean;
  actions: ListActions;
};

const LONGEST = 255;

const Fields = styled.div`
  align-items: center;
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  grid-template-columns: minmax(0, 1fr) auto;

  @media (max-width: 519px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** One entry: its place by dragging or with the keyboard, its name, whether it is offered. */
export function EntryRow({ entry, name, busy, actions }: Props) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const isOn = entry.archivedAt === null;

  const save = async () => {
    const wanted = typed?.trim() ?? '';
    if (wanted === '' || wanted === name) return setTyped(null);
    const failure = await actions.rename(entry, wanted);
    // Somebody else was faster: that name has to be seen before it is overwritten.
    if (!failure || failure.status === 409) setTyped(null);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') setTyped(null);
  };
  return (
    <SortableRow id={entry.documentId} name={name} onRemove={() => void actions.remove(entry)}>
      <Fields>
        <TextInput
          aria-label={t('settings.lists.name', { name })}
          value={typed ?? name}
          maxLength={LONGEST}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void save()}
          onKeyDown={keys}
        />
        <Box width="15rem" maxWidth="100%">
          <Toggle
            aria-label={t('settings.lists.switch', { name })}
            onLabel={t('settings.lists.on')}
            offLabel={t('settings.lists.off')}
            checked={isOn}
            disabled={busy}
            onChange={() => void actions.switchTo(entry, !isOn)}
          />
        </Box>
      </Fields>
    </SortableRow>
  );
}
