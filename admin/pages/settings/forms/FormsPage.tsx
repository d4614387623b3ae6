import { Box, Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';

import type { LeadForm } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesLeadFormsQuery } from '../../../api/lead-form';
import { LoadError } from '../../../components/feedback/LoadError';
import { Section } from '../../../components/layout/Section';
import { settingsPath } from '../../../constants';
import { formsInOrder } from '../../../domain/lead-form/start';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { DeleteFormDialog } from './DeleteFormDialog';
import { FormRow } from './FormRow';

/** All forms of the site; each leads to its own page. */
export function FormsPage() {
  const t = useText();
  const { locale } = useIntl();
  const navigate = useNavigate();
  const { data: forms, error, refetch } = useSalesLeadFormsQuery();
  const [deleting, setDeleting] = useState<LeadForm | null>(null);
  if (error && !forms)
    return <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />;
  if (!forms) return <Page.Loading />;
  return (
    <SettingsFrame
      title={t('settings.forms.title')}
      lead={t('settings.forms.lead')}
      who={t('settings.who.forms')}
      actions={
        <Button startIcon={<Plus />} onClick={() => navigate(settingsPath('forms/new'))}>
          {t('settings.forms.new')}
        </Button>
      }
    >
      <Section title={t('settings.forms.all')}>
        {forms.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.forms.empty')}</Typography>
        ) : (
          <Box tag="ul" aria-label={t('settings.forms.title')}>
            {formsInOrder(forms, locale).map((form) => (
              <FormRow key={form.documentId} form={form} onDelete={() => setDeleting(form)} />
            ))}
          </Box>
        )}
      </Section>
      {deleting ? <DeleteFormDialog form={deleting} onClose={() => setDeleting(null)} /> : null}
    </SettingsFrame>
  );
}
