import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
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

type Props = {
  /** The site has no funnel yet. */
  isFirst: boolean;
};

/** A new funnel from one of the templates: the first screen of a new site, later a choice of the funnel menu. */
export function FunnelStart({ isFirst }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const canManage = useCan('funnelManage');
  const canImport = useCan('opportunityImport');
  if (!canManage) {
    return (
      <Box padding={8}>
        <EmptyStateLayout content={t('start.readOnly')} />
      </Box>
    );
  }
  return (
    <Box padding={{ initial: 4, medium: 6, large: 10 }}>
      <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={6}>
        {!isFirst && (
          <Flex>
            <Button variant="ghost" startIcon={<ArrowLeft />} onClick={() => navigate(HOME_PATH)}>
              {t('start.back')}
            </Button>
          </Flex>
        )}
        <Typography tag="h1" id="main-content-title" variant="alpha">
          {t(isFirst ? 'start.title.first' : 'start.title')}
        </Typography>
        <Typography textColor="neutral600">{t('start.hint')}</Typography>
        {isFirst && canImport && (
          <Typography textColor="neutral600">{t('import.afterFunnel')}</Typography>
        )}
      </Flex>
      <Suspense fallback={<Page.Loading />}>
        <TemplateGallery onCreated={(funnel) => navigate(funnelPath(funnel))} />
      </Suspense>
    </Box>
  );
}
