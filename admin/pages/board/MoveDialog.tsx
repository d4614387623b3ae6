import { Box, Flex, Modal, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';

import type { Board, BoardColumn, Card } from '../../../shared/contracts';
import { focusReturn } from '../../components/dialogs/focus-return';
import { spotOf } from '../../domain/drag-view';
import { useText } from '../../hooks/useText';

import { Breakable } from './Breakable';
import { StageMark } from './StageMark';

const Narrow = styled(Modal.Content)`
  max-width: 52rem;
`;

const StageName = styled(Typography)`
  min-width: 0;
  overflow-wrap: anywhere;
  hyphens: auto;
`;

const StageButton = styled.button`
  width: 100%;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[3]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  text-align: start;
  cursor: pointer;

  &:hover:not(:disabled),
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:disabled {
    background: ${({ theme }) => theme.colors.neutral150};
    cursor: default;
  }
`;

type Props = {
  board: Board;
  card: Card;
  onChoose: (column: BoardColumn) => void;
  onClose: () => void;
};

/** The way without dragging: one press on the stage. */
export function MoveDialog({ board, card, onChoose, onClose }: Props) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const [returnFocus] = useState(focusReturn);
  const here = spotOf(board, card.documentId)?.stage;
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Narrow
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          list.current?.querySelector<HTMLButtonElement>('button:enabled')?.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          returnFocus();
        }}
      >
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{t('move.title', { title: card.title })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex
            ref={list}
            tag="ul"
            direction="column"
            alignItems="stretch"
            gap={2}
            style={{ listStyle: 'none' }}
          >
            {board.columns.map((column) => {
              const { stage } = column;
              const isHere = stage.documentId === here;
              return (
                <Box tag="li" key={stage.documentId}>
                  <StageButton
                    type="button"
                    disabled={isHere}
                    aria-current={isHere}
                    onClick={() => onChoose(column)}
                  >
                    <Flex gap={2} justifyContent="space-between">
                      <Flex gap={2} minWidth={0}>
                        <StageMark stage={stage} />
                        <StageName
                          fontWeight="semiBold"
                          textColor={isHere ? 'neutral600' : 'neutral800'}
                        >
                          <Breakable text={stage.name} />
                        </StageName>
                      </Flex>
                      {isHere && (
                        <Typography
                          variant="pi"
                          textColor="neutral600"
                          style={{ whiteSpace: 'nowrap' }}
                        >
                          {t('move.here')}
                        </Typography>
                      )}
                    </Flex>
                  </StageButton>
                </Box>
              );
            })}
          </Flex>
        </Modal.Body>
      </Narrow>
    </Modal.Root>
  );
}
