import { Box, Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type { Funnel } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesFunnelsQuery } from '../../../api/funnel';
import { LoadError } from '../../../components/feedback/LoadError';
import { Section } from '../../../components/layout/Section';
import { settingsPath } from '../../../constants';
import { funnelsInOrder } from '../../../domain/funnel-list';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { DeleteFunnelDialog } from './DeleteFunnelDialog';
import { FunnelRow } from './FunnelRow';

/** All funnels; each leads to its own page. */
export function FunnelsPage() {
  const t = useText();
  const navigate = useNavigate();
  const { data: funnels, error, refetch } = useSalesFunnelsQuery();
  const [deleting, setDeleting] = useState<Funnel | null>(null);
  if (error && !funnels)
    return <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />;
  if (!funnels) return <Page.Loading />;
  return (
    <SettingsFrame
      title={t('settings.funnels.title')}
      lead={t('settings.funnels.lead')}
      who={t('settings.who.funnels')}
      actions={
        <Button startIcon={<Plus />} onClick={() => navigate(settingsPath('funnels/new'))}>
          {t('settings.funnels.new')}
        </Button>
      }
    >
      <Section title={t('settings.funnels.all')}>
        {funnels.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.funnels.empty')}</Typography>
        ) : (
          <Box tag="ul" aria-label={t('settings.funnels.title')}>
            {funnelsInOrder(funnels).map((funnel) => (
              <FunnelRow
                key={funnel.documentId}
                funnel={funnel}
                onDelete={() => setDeleting(funnel)}
              />
            ))}
          </Box>
        )}
      </Section>
      {deleting ? (
        <DeleteFunnelDialog funnel={deleting} funnels={funnels} onClose={() => setDeleting(null)} />
      ) : null}
    </SettingsFrame>
  );
}
