import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';

import { readFailure } from '../../../api/errors';
import { useSalesWebhooksQuery } from '../../../api/webhook';
import { LoadError } from '../../../components/feedback/LoadError';
import { Section } from '../../../components/layout/Section';
import { EXAMPLE_PAYLOAD } from '../../../domain/webhook-events';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { WebhookEvents } from './WebhookEvents';

/** Which of the site's webhooks gets which events of the pipeline; Strapi's own page lists those of entries only. */
export function WebhooksPage() {
  const t = useText();
  const webhooks = useSalesWebhooksQuery();
  const content = () => {
    if (webhooks.error && !webhooks.data) {
      const retry = () => void webhooks.refetch();
      return <LoadError failure={readFailure(webhooks.error)} onRetry={retry} />;
    }
    return webhooks.data ? <WebhookEvents webhooks={webhooks.data} /> : <Page.Loading />;
  };
  return (
    <SettingsFrame
      title={t('settings.webhooks.title')}
      lead={t('settings.webhooks.lead')}
      who={t('settings.webhooks.who')}
    >
      <Section title={t('settings.webhooks.known')} hint={t('settings.webhooks.known.hint')}>
        <Flex>
          <Link tag={RouterLink} to="/settings/webhooks">
            {t('settings.webhooks.open')}
          </Link>
        </Flex>
        {content()}
      </Section>
      <Section title={t('settings.webhooks.payload')} hint={t('settings.webhooks.payload.hint')}>
        <Box
          tag="pre"
          background="neutral100"
          hasRadius
          padding={3}
          overflow="auto"
          tabIndex={0}
          role="region"
          aria-label={t('settings.webhooks.payload')}
        >
          <Typography tag="code" variant="pi" textColor="neutral800">
            {EXAMPLE_PAYLOAD}
          </Typography>
        </Box>
      </Section>
    </SettingsFrame>
  );
}
