import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, WarningCircle } from '@strapi/icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

import type { Board } from '../../../shared/contracts';
import { settingsPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useFormulaProblem } from '../../hooks/useFormulaProblem';
import { useText } from '../../hooks/useText';

import { Notice } from '../../components/dialogs/Notice';

import { CreateButton } from './CreateButton';
import { ImportButton } from './ImportButton';

type Props = {
  board: Board;
  isFiltered: boolean;
  onClearFilters: () => void;
  onCreate: () => void;
};

function Hint({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius padding={4}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography textColor="neutral700">{text}</Typography>
        {action}
      </Flex>
    </Box>
  );
}

/** The stored formula is none any more; whoever may, is led to where it is corrected. */
function BrokenFigure({ board }: { board: Board }) {
  const t = useText();
  const problemText = useFormulaProblem();
  const canManage = useCan('funnelManage');
  const problem = board.figure?.problem;
  if (!problem) return null;
  return (
    <Notice tone="warning">
      <Typography variant="pi" textColor="neutral800">
        {t('figure.broken')} {problemText(problem)}{' '}
        {canManage && (
          <Link to={settingsPath(`funnels/${board.funnel.documentId}`)}>{t('figure.mend')}</Link>
        )}
      </Typography>
    </Notice>
  );
}

/** What a reader must know before the figures can be trusted, and what to do where there is nothing yet. */
export function BoardNotices({ board, isFiltered, onClearFilters, onCreate }: Props) {
  const t = useText();
  const { formatList } = useIntl();
  const canCreate = useCan('opportunityCreate');
  const [closed, setClosed] = useState('');
  const missing = formatList(board.missingRates);
  const shown = board.columns.reduce((sum, { count }) => sum + count, board.offBoard.count);
  return (
    <>
      <BrokenFigure board={board} />
      {missing !== '' && missing !== closed && (
        <Flex
          role="note"
          gap={2}
          padding={2}
          paddingLeft={3}
          hasRadius
          background="warning100"
          borderColor="warning200"
        >
          <WarningCircle aria-hidden fill="warning700" style={{ flexShrink: 0 }} />
          <Box flex="1 1 auto">
            <Typography variant="pi">
              {t('board.missingRates', { currencies: missing, base: board.currency })}
            </Typography>
          </Box>
          <IconButton
            size="XS"
            variant="ghost"
            label={t('action.close')}
            onClick={() => setClosed(missing)}
          >
            <Cross />
          </IconButton>
        </Flex>
      )}
      {shown === 0 && isFiltered && (
        <Hint
          text={t('board.noMatch')}
          action={
            <Button variant="secondary" onClick={onClearFilters}>
              {t('filter.reset')}
            </Button>
          }
        />
      )}
      {shown === 0 && !isFiltered && (
        <Hint
          text={t(canCreate ? 'board.empty' : 'board.empty.readOnly')}
          action={
            <Flex gap={2} wrap="wrap">
              <ImportButton funnel={board.funnel.documentId} />
              <CreateButton variant="secondary" onClick={onCreate} />
            </Flex>
          }
        />
      )}
    </>
  );
}
