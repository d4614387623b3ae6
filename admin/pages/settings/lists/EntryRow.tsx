import { Flex, IconButton, TextInput, Toggle } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';

import type { ListEntry } from '../../../../shared/contracts';
import { useText } from '../../../hooks/useText';

import type { ListActions } from './useListEntries';

type Props = {
  entry: ListEntry;
  /** As the reader sees it: an entry that nobody renamed has a name in both languages. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  busy: boolean;
  actions: ListActions;
};

const LONGEST = 255;

const Row = styled.li`
  align-items: center;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  grid-template-columns: minmax(0, 1fr) auto;
  padding-block: ${({ theme }) => theme.spaces[2]};

  @media (max-width: 519px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

export function EntryRow({ entry, name, isFirst, isLast, busy, actions }: Props) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const isOn = entry.archivedAt === null;

  const save = async () => {
    const wanted = typed?.trim() ?? '';
    if (wanted === '' || wanted === name) return setTyped(null);
    if (await actions.rename(entry, wanted)) setTyped(null);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') setTyped(null);
  };
  return (
    <Row>
      <TextInput
        aria-label={t('settings.lists.name', { name })}
        value={typed ?? name}
        maxLength={LONGEST}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={keys}
      />
      <Flex gap={1} wrap="wrap">
        <Toggle
          aria-label={t('settings.lists.switch', { name })}
          onLabel={t('settings.lists.on')}
          offLabel={t('settings.lists.off')}
          checked={isOn}
          disabled={busy}
          onChange={() => void actions.switchTo(entry, !isOn)}
        />
        <IconButton
          variant="ghost"
          label={t('settings.lists.up', { name })}
          disabled={isFirst || busy}
          onClick={() => void actions.move(entry, -1)}
        >
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton
          variant="ghost"
          label={t('settings.lists.down', { name })}
          disabled={isLast || busy}
          onClick={() => void actions.move(entry, 1)}
        >
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton
          variant="ghost"
          label={t('settings.lists.delete', { name })}
          disabled={busy}
          onClick={() => void actions.remove(entry)}
        >
          <Trash aria-hidden />
        </IconButton>
      </Flex>
    </Row>
  );
}
