import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { Briefcase, Message, Plus, TrendUp, User } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';

import type { SearchHit } from '../../../shared/contracts';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { Option, Popup } from './styles';
import type { Found } from './useGlobalSearch';

const ICONS = {
  contact: User,
  organization: Briefcase,
  opportunity: TrendUp,
  lead: Message,
} as const;
const icon = {
  'aria-hidden': true,
  width: '1.6rem',
  height: '1.6rem',
  fill: 'neutral600',
} as const;

type EntryProps = { id: string; active: boolean; onTake: () => void; children: ReactNode };

function Entry({ id, active, onTake, children }: EntryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) box.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // The focus stays in the input, which leads through the list.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <Option
      ref={box}
      id={id}
      role="option"
      aria-selected={active}
      $active={active}
      onMouseDown={keepFocus}
      onClick={onTake}
    >
      {children}
    </Option>
  );
}

const WRAP = { overflowWrap: 'anywhere' } as const;

type Props = {
  listId: string;
  found: Found;
  typed: string;
  active: number;
  onOpen: (hit: SearchHit) => void;
  /** Null: nothing can be created, or not yet. */
  onCreate: (() => void) | null;
};

export function SearchPopup({ listId, found, typed, active, onOpen, onCreate }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { groups, isCurrent, failure } = found;
  const hits = groups.flatMap((group) => group.hits);
  return (
    <Popup>
      {failure ? (
        <Box padding={3} role="alert">
          <Typography textColor="danger600">{sentence(failure)}</Typography>
        </Box>
      ) : null}
      {!isCurrent && !failure && hits.length === 0 ? (
        <Flex padding={3} justifyContent="center">
          <Loader small>{t('person.loading')}</Loader>
        </Flex>
      ) : null}
      {isCurrent && hits.length === 0 ? (
        <Box padding={3}>
          <Typography textColor="neutral600" style={WRAP}>
            {t('search.none', { text: typed })}
          </Typography>
        </Box>
      ) : null}
      {hits.length > 0 || onCreate ? (
        <div id={listId} role="listbox" aria-label={t('search.hits')}>
          {groups.map((group) => (
            <div key={group.type} role="group" aria-label={t(`search.group.${group.type}`)}>
              <Box paddingTop={2} paddingLeft={3} paddingRight={3} aria-hidden>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`search.group.${group.type}`)}
                </Typography>
              </Box>
              {group.hits.map((hit) => {
                const index = hits.indexOf(hit);
                const Icon = ICONS[hit.type];
                return (
                  <Entry
                    key={hit.documentId}
                    id={`${listId}-${index}`}
                    active={index === active}
                    onTake={() => onOpen(hit)}
                  >
                    <Icon {...icon} />
                    <Box minWidth={0}>
                      <Typography tag="p" textColor="neutral800" style={WRAP}>
                        {hit.name}
                      </Typography>
                      {hit.detail ? (
                        <Typography tag="p" variant="pi" textColor="neutral600" style={WRAP}>
                          {hit.detail}
                        </Typography>
                      ) : null}
                    </Box>
                  </Entry>
                );
              })}
            </div>
          ))}
          {onCreate ? (
            <Entry
              id={`${listId}-${hits.length}`}
              active={active === hits.length}
              onTake={onCreate}
            >
              <Plus {...icon} fill="primary600" />
              <Typography textColor="primary700" fontWeight="semiBold" style={WRAP}>
                {t('search.create', { text: typed })}
              </Typography>
            </Entry>
          ) : null}
        </div>
      ) : null}
    </Popup>
  );
}
