import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router-dom';

import { funnelPath, HOME_PATH } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

const TemplateGallery = lazy(() =>
  import('../../components/templates/TemplateGallery').then(({ TemplateGallery }) => ({
    default: TemplateGallery,
  })),
);

/** A new funnel from one of the templates. */
export function FunnelStart() {
  const t = useText();
  const navigate = useNavigate();
  const canManage = useCan('funnelManage');
  if (!canManage) return <Page.NoPermissions />;
  return (
    <Box padding={{ initial: 4, medium: 6, large: 10 }}>
      <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={6}>
        <Flex>
          <Button variant="ghost" startIcon={<ArrowLeft />} onClick={() => navigate(HOME_PATH)}>
            {t('start.back')}
          </Button>
        </Flex>
        <Typography tag="h1" id="main-content-title" variant="alpha">
          {t('start.title')}
        </Typography>
        <Typography textColor="neutral600">{t('start.hint')}</Typography>
      </Flex>
      <Suspense fallback={<Page.Loading />}>
        <TemplateGallery onCreated={(funnel) => navigate(funnelPath(funnel))} />
      </Suspense>
    </Box>
  );
}
