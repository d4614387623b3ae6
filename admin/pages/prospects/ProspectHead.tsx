import { Box, Button, Flex, IconButton, Menu, Typography } from '@strapi/design-system';
import { Calendar, ManyToOne, More, Phone, Trash } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';

const Quiet = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;

export type ProspectAction = 'log' | 'plan' | 'merge' | 'delete';
type Props = {
  list: { name: string; path: string };
  name: string;
  detail: ReactNode;
  ways: ReactNode;
  can: { update: boolean; delete: boolean };
  canLog: boolean;
  onAct: (action: ProspectAction) => void;
};

/** Who it is, how to reach them, and what can be done. */
export function ProspectHead({ list, name, detail, ways, can, canLog, onAct }: Props) {
  const t = useText();
  return (
    <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
      <Box minWidth={0} flex="1 1 32rem">
        <Quiet to={list.path}>
          <span aria-hidden>‹ </span>
          {list.name}
        </Quiet>
        <Typography
          tag="h1"
          id="main-content-title"
          variant="alpha"
          style={{ overflowWrap: 'anywhere', hyphens: 'auto' }}
        >
          {name}
        </Typography>
        <Typography textColor="neutral600" tag="p" style={{ overflowWrap: 'anywhere' }}>
          {detail}
        </Typography>
        <Box paddingTop={2}>{ways}</Box>
      </Box>
      <Flex gap={2} wrap="wrap">
        {canLog ? (
          <Button
            variant="tertiary"
            startIcon={<Calendar aria-hidden />}
            onClick={() => onAct('plan')}
          >
            {t('record.plan')}
          </Button>
        ) : null}
        {canLog ? (
          <Button startIcon={<Phone aria-hidden />} onClick={() => onAct('log')}>
            {t('card.log')}
          </Button>
        ) : null}
        {can.update || can.delete ? (
          <Menu.Root>
            <Menu.Trigger
              tag={IconButton}
              variant="tertiary"
              label={t('card.menu', { title: name })}
              icon={<More aria-hidden />}
            />
            <Menu.Content popoverPlacement="bottom-end">
              {can.update ? (
                <Menu.Item startIcon={<ManyToOne aria-hidden />} onSelect={() => onAct('merge')}>
                  {t('merge.action')}
                </Menu.Item>
              ) : null}
              {can.delete ? (
                <Menu.Item
                  variant="danger"
                  startIcon={<Trash aria-hidden />}
                  onSelect={() => onAct('delete')}
                >
                  {t('prospect.delete')}
                </Menu.Item>
              ) : null}
            </Menu.Content>
          </Menu.Root>
        ) : null}
      </Flex>
    </Flex>
  );
}
