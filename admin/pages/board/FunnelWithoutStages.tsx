import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import type { Board } from '../../../shared/contracts';
import { settingsPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { FunnelSwitch } from './FunnelSwitch';

export function FunnelWithoutStages({ board }: { board: Board }) {
  const t = useText();
  const navigate = useNavigate();
  const canManage = useCan('funnelManage');
  return (
    <Box padding={{ initial: 4, medium: 6 }} width="100%">
      <Flex gap={3} wrap="wrap" paddingBottom={4}>
        <Typography tag="h1" id="main-content-title" variant="beta">
          {board.funnel.name}
        </Typography>
        <FunnelSwitch current={board.funnel.documentId} />
      </Flex>
      <EmptyStateLayout
        content={t('funnel.noStages')}
        action={
          canManage && (
            <Button
              variant="secondary"
              onClick={() => navigate(settingsPath(`funnels/${board.funnel.documentId}`))}
            >
              {t('process.edit')}
            </Button>
          )
        }
      />
    </Box>
  );
}
