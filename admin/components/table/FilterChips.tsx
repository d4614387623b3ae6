import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';

import type { ListState } from './useList';

export type FilterChip = {
  /** Filters that go with it. */
  names: readonly string[];
  /** What it says, in words. */
  text: string;
};

/** A chip with two lines of text has room for them. */
const Chips = styled(Flex)`
  & > * {
    height: auto;
    min-height: 3.2rem;
    padding-block: ${({ theme }) => theme.spaces[1]};
  }
`;

/** What narrows a list beyond the inputs of its bar: in words, and taken away by one press. */
export function FilterChips({
  state,
  chips,
}: {
  state: Pick<ListState, 'change'>;
  chips: readonly FilterChip[];
}) {
  const t = useText();
  if (chips.length === 0) return null;
  return (
    <Chips gap={2} wrap="wrap" role="group" aria-label={t('list.chips')}>
      {chips.map(({ names, text }) => (
        <Tag
          key={names.join()}
          icon={<Cross aria-hidden />}
          label={t('list.chips.remove', { filter: text })}
          onClick={() => state.change(Object.fromEntries(names.map((name) => [name, null])))}
        >
          {text}
        </Tag>
      ))}
    </Chips>
  );
}
